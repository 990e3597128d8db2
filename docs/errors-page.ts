import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ERRORS } from '../api/lib/error-catalogue.ts'

/** The text of docs/errors.md, made from the catalogue. */
export function errorsPage(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status, remedy }]) => `| \`${code}\` | ${status} | ${remedy.replaceAll('|', '\\|')} |`,
  )
  return [
    '# Errors, and what to do about them',
    '',
    'Every error the API answers, a run ends with or an account shows has a code of this list. This page is made from',
    '`api/lib/errors/` by `npm run docs`; a test compares the two.',
    '',
    'An answer looks like this: `{"error":{"code","message","remedy","details","requestId"}}`. ' +
      'Failures nobody foresaw are',
    'answered as `internal` with the request id alone; the log says more under that id.',
    '',
    '| code | status | what to do |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('errors.md', import.meta.url), errorsPage())
}
