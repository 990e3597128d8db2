import type { EmployeeRecord, PhotoLedgerRecord, PhotoReason } from '../../store/employee-records.ts'
import type { PersonnelAdministrationSettings } from '../../store/setting-records.ts'
import { unmatchedUntil } from '../../store/settings.ts'
import { removalOf, type Decision } from './judge-picture.ts'

interface UnmatchedPerson {
  employee: EmployeeRecord
  known: PhotoLedgerRecord | undefined
  settings: PersonnelAdministrationSettings
  now: Date
}

/**
 * People who weren't found for longer than the setting allows lose their picture from Entra; all other decisions stay.
 */
export function removeIfLongUnmatched(
  decision: Decision,
  { employee, known, settings, now }: UnmatchedPerson,
): Decision {
  if (decision.outcome !== 'unmatched' || known?.outcome !== 'unmatched' || employee.photo?.source !== 'entra')
    return decision
  const until = unmatchedUntil(known.since, settings)
  if (until === undefined || until > now) return decision
  const message =
    `${employee.displayName} was not found in Entra ID for ${settings.unmatchedAfterDays} days, so ` +
    'the picture from there was removed.'
  const reason: PhotoReason = {
    code: 'longUnmatched',
    facts: { name: employee.displayName, count: settings.unmatchedAfterDays ?? 0 },
  }
  return {
    ...decision,
    outcome: 'removed',
    message,
    reason,
    ledger: { id: employee.id, outcome: 'removed', message, reason },
    change: removalOf(employee),
  }
}
