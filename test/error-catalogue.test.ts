import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ERRORS } from '../api/lib/error-catalogue.ts'
import { errorsPage } from '../docs/errors-page.ts'

test('docs/errors.md matches the catalogue; `npm run docs` rewrites it', () => {
  expect(readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8')).toBe(errorsPage())
})

test('every code is unique and has a remedy in whole sentences', () => {
  for (const [code, { status, remedy }] of Object.entries(ERRORS)) {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(remedy, code).toMatch(/^[A-Z].{20,}[.]$/s)
  }
})
