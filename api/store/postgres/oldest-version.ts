import { RollcallError } from '../../lib/errors.ts'

const OLDEST = 140_000

/** @param version as PostgreSQL counts: 130012 is 13.12. @throws database_too_old */
export function refuseOldVersion(version: number): void {
  if (version >= OLDEST) return
  throw new RollcallError(
    'database_too_old',
    `The database is PostgreSQL ${String(Math.floor(version / 10_000))}; 14 or newer is needed.`,
  )
}
