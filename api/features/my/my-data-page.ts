import type { Coming, Past } from './contract.ts'
import type { MyData, MyPlace } from './my-data-types.ts'

/** A page that works from the folder it was unpacked to: no script, nothing loaded from elsewhere. */
export function myDataPage(data: MyData, hasPicture: boolean): string {
  const { record, consents, sessions, places, requests, pictures, news, history, exportedAt } = data
  const { displayName, employeeNumber, email, department, photo, photoOptOut } = record
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<title>My data - Rollcall</title><style>${STYLE}</style></head>
<body><main><h1>My data</h1><p>What Rollcall keeps about ${escape(displayName)}, as of ${escape(exportedAt)}.</p>
${hasPicture ? '<p><img src="picture.jpg" alt="My picture"></p>' : ''}
<h2>My record</h2>
${table([
  ['Name', displayName],
  ['Employee number', employeeNumber],
  ['E-mail', email],
  ['Department', department ?? ''],
  ['Picture', photo ? `${SOURCES[photo.source]}, since ${photo.updatedAt}` : 'None'],
  ['Opted out of pictures', photoOptOut ? 'Yes' : 'No'],
  ...consents.map(consentRow),
])}
<h2>My trainings</h2>
${table([...sessions.coming, ...sessions.past].map(trainingRow))}
<h2>Every place I had on a list of participants</h2>
${table(places.map(placeRow))}
<h2>Places I asked for</h2>
${table(requests.map(({ session, askedAt, state }) => [`${session.training.title}: ${session.title}`, `${state}; ${askedAt}`]))}
<h2>What synchronisations did to my picture</h2>
${table(pictures.map(({ at, outcome }) => [at, outcome]))}
<h2>Notifications in Teams</h2>
${table(news.map(({ at, kind, state }) => [at, `${kind}: ${state}`]))}
<h2>What was done to my record</h2>
${table(history.map(({ at, action, changes }) => [at, `${action} ${Object.keys(changes ?? {}).join(', ')}`]))}
</main></body>
</html>
`
}

const SOURCES = { entra: 'From Microsoft Entra ID', hr: 'Uploaded by HR' } as const

const consentRow = ({ choice, version, language, at }: MyData['consents'][number]): [string, string] => [
  choice === 'agreed' ? 'Agreed to a picture' : 'Withdrew the agreement',
  `${at}, version ${String(version)} of the text (${language})`,
]

const trainingRow = ({ session, dates, status }: Coming | Past): [string, string] => [
  `${session.training.title}: ${session.title}`,
  [
    status,
    ...dates.map(({ start, timeZone, location }) => [start, timeZone, location].filter(Boolean).join(', ')),
  ].join('; '),
]

const placeRow = ({
  training,
  session,
  status,
  since,
  isTrainer,
  leftBecause,
  came = [],
  replies,
}: MyPlace): [string, string] => [
  `${training}: ${session}`,
  [
    isTrainer && 'Trainer',
    status,
    since && `since ${since}`,
    leftBecause && `because: ${leftBecause}`,
    ...came.map((mark) => `${mark.date} ${mark.status}`),
    ...replies,
  ]
    .filter(Boolean)
    .join('; '),
]

function table(rows: readonly (readonly [string, string])[]): string {
  if (rows.length === 0) return '<p>Nothing.</p>'
  return `<table>${rows.map(([name, value]) => `<tr><th scope="row">${escape(name)}</th><td>${escape(value)}</td></tr>`).join('')}</table>`
}

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.6 "Segoe UI", system-ui, sans-serif; margin: 0; }
main { max-width: 48rem; margin: 0 auto; padding: 2rem 1.25rem; }
img { max-width: 15rem; border-radius: 0.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid #8884; overflow-wrap: anywhere; }
`
