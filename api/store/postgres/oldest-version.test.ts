import { expect, test } from 'vitest'
import { refuseOldVersion } from './oldest-version.ts'

test('a PostgreSQL older than 14 is refused with what to do, and 14 and newer are taken', () => {
  expect(() => refuseOldVersion(130_012)).toThrow(
    expect.objectContaining({
      code: 'database_too_old',
      message: 'The database is PostgreSQL 13; 14 or newer is needed.',
      remedy: expect.stringContaining('Upgrade the database') as string,
    }) as Error,
  )
  for (const version of [140_000, 160_004, 180_001]) expect(() => refuseOldVersion(version)).not.toThrow()
})
