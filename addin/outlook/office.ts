/** The parts of Office.js used here. Microsoft requires loading the library from its own host. */
interface Settled<T> {
  status: 'succeeded' | 'failed'
  value: T
  error?: { message: string }
}

type Done<T = void> = (result: Settled<T>) => void

interface Appointment {
  subject: { setAsync(text: string, done: Done): void }
  body: { setAsync(html: string, options: { coercionType: 'html' }, done: Done): void }
  location: { setAsync(text: string, done: Done): void }
  start: { setAsync(at: Date, done: Done): void }
  end: { setAsync(at: Date, done: Done): void }
  requiredAttendees: { addAsync(people: { displayName: string; emailAddress: string }[], done: Done): void }
  optionalAttendees: Appointment['requiredAttendees']
}

interface OfficeLibrary {
  onReady(): Promise<{ host: string | null }>
  context: {
    displayLanguage: string
    officeTheme?: { isDarkTheme?: boolean; bodyBackgroundColor?: string }
    mailbox?: { item?: Partial<Appointment> }
  }
  auth: { getAccessToken(options: { allowSignInPrompt: boolean; allowConsentPrompt: boolean }): Promise<string> }
}

declare global {
  interface Window {
    Office?: OfficeLibrary
  }
}

/** Values for the appointment; absent ones don't change. */
export interface Filling {
  subject?: string
  html?: string
  location?: string
  start?: Date
  end?: Date
  required?: { displayName: string; emailAddress: string }[]
  optional?: { displayName: string; emailAddress: string }[]
}

/** Outlook around the pane. */
export interface Office {
  locale: string
  dark: boolean
  /** Outlook accepts at most 100 people at a time, and at most 500 per appointment. */
  fill(filling: Filling): Promise<void>
  token(): Promise<string>
}

const PEOPLE_AT_A_TIME = 100

/** @returns undefined outside Outlook, or when the user isn't writing an appointment of their own */
export async function startOffice(): Promise<Office | undefined> {
  const library = window.Office
  if (!library) return undefined
  const { host } = await library.onReady()
  const item = library.context.mailbox?.item
  if (host !== 'Outlook' || !isComposed(item)) return undefined
  return {
    locale: library.context.displayLanguage,
    dark: library.context.officeTheme?.isDarkTheme === true,
    fill: (filling) => fillIn(item, filling),
    token: () => library.auth.getAccessToken({ allowSignInPrompt: true, allowConsentPrompt: true }),
  }
}

/** In an appointment by someone else, the fields are plain values. */
function isComposed(item: Partial<Appointment> | undefined): item is Appointment {
  return typeof item?.subject === 'object' && typeof item.requiredAttendees?.addAsync === 'function'
}

async function fillIn(
  item: Appointment,
  { subject, html, location, start, end, required = [], optional = [] }: Filling,
): Promise<void> {
  if (subject !== undefined) await settled((done) => item.subject.setAsync(subject, done))
  if (location !== undefined) await settled((done) => item.location.setAsync(location, done))
  if (start) await settled((done) => item.start.setAsync(start, done))
  if (end) await settled((done) => item.end.setAsync(end, done))
  if (html !== undefined) await settled((done) => item.body.setAsync(html, { coercionType: 'html' }, done))
  for (const people of inGroups(required)) await settled((done) => item.requiredAttendees.addAsync(people, done))
  for (const people of inGroups(optional)) await settled((done) => item.optionalAttendees.addAsync(people, done))
}

function* inGroups<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += PEOPLE_AT_A_TIME) yield all.slice(at, at + PEOPLE_AT_A_TIME)
}

function settled(begin: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    begin((result) => {
      if (result.status === 'succeeded') resolve()
      else reject(new Error(result.error?.message ?? 'Outlook refused.'))
    })
  })
}
