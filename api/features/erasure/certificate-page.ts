import { escapeHtml } from '../../http/person-page.ts'
import type { Certificate, Erased } from './contract.ts'

const PLACES: Readonly<Record<keyof Erased, string>> = {
  employeeRecord: 'Employee record',
  bin: 'Bin',
  pictures: 'Pictures, current and earlier',
  pictureNotes: 'Notes about the picture',
  directory: 'Stored copy of the Entra user',
  rosters: 'Sessions: rosters and trainers',
  requests: 'Requests for seats',
  meetings: 'Meetings: attendees and replies',
  comingMeetings: 'Upcoming meetings the person was removed from',
  news: 'Notices in the activity feed',
  consents: 'Consents to a picture',
  runOutcomes: 'Run results',
  history: 'History of pictures and imports',
  importReports: 'Import reports',
  feeds: 'Change feeds for the HR system',
  otherRecords: 'Other records with the person’s name',
  auditLines: 'Names in the audit trail',
}

/** The certificate as a page to print. It names nobody but who erased. */
export function certificatePage({ employeeId, erasedAt, erasedBy, erased, remains }: Certificate): string {
  const rows = Object.entries(PLACES).flatMap(([place, words]) => {
    const count = erased[place as keyof Erased]
    return count === undefined ? [] : [`<tr><th scope="row">${words}</th><td>${String(count)}</td></tr>`]
  })
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Certificate of erasure - Rollcall</title><style>${CERTIFICATE_STYLE}</style></head>
<body><main><h1>Certificate of erasure</h1>
<p>The person with the record <code>${escapeHtml(employeeId)}</code> was erased from Rollcall on ${escapeHtml(erasedAt)} by ${escapeHtml(erasedBy)}. This can’t be undone.</p>
<h2>Erased</h2>
<table>${rows.join('')}</table>
<h2>What remains, and why</h2>
<ul>${remains.map(({ text }) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>
</main></body>
</html>
`
}

export const CERTIFICATE_STYLE = `
body { font: 1rem/1.6 "Segoe UI", system-ui, sans-serif; margin: 0; color: #1b1a19; background: #fff; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid #8884; }
code { overflow-wrap: anywhere; }
`
