import { ERRORS } from '../../lib/error-catalogue.ts'
import type { EmployeePhoto, EmployeeRecord, PhotoLedgerRecord, PhotoOutcome } from '../../store/records.ts'
import { unmatchedUntil } from '../../store/settings.ts'
import type { PhotoStatus } from './contract.ts'
import { waitingReason, type PhotoFacts } from './waiting-reason.ts'

/**
 * The outcome that holds now: what HR decided stands before what the last run found.
 * @param found what the ledger says
 * @returns undefined when no run has looked since the reason for the last outcome was taken away
 */
export function outcomeOf(employee: EmployeeRecord, found: PhotoOutcome | undefined): PhotoOutcome | undefined {
  if (employee.photoOptOut) return 'optedOut'
  if (employee.photo?.source === 'hr' || employee.photo?.pinned) return 'kept'
  if (found === 'optedOut' || found === 'kept') return undefined
  return employee.photo || !found || !WITH_PICTURE.has(found) ? found : undefined
}

const WITH_PICTURE: ReadonlySet<PhotoOutcome> = new Set(['added', 'updated', 'unchanged', 'missingUpstream'])

/** Why this employee has a picture, or has none: one sentence in plain words, with what to do about it where something can be done. */
export function photoReason(employee: EmployeeRecord, ledger: PhotoLedgerRecord | undefined, facts: PhotoFacts): PhotoStatus {
  const outcome = outcomeOf(employee, ledger?.outcome)
  if (outcome === 'optedOut') return { outcome, sentence: `${employee.displayName} wants no picture, so none is kept and none is fetched.` }
  if (outcome === 'kept' && employee.photo) return { outcome, since: employee.photo.updatedAt, sentence: keptSentence(employee.photo) }
  if (!outcome || !ledger) return waitingReason(employee, facts)
  const { since, runId } = ledger
  return { outcome, ...found(outcome, employee, ledger, facts), since, runId }
}

const keptSentence = ({ source, updatedAt }: EmployeePhoto) =>
  source === 'hr'
    ? `HR handed in this picture on ${day(updatedAt)}, and no synchronisation touches it.`
    : `The picture came from Entra ID on ${day(updatedAt)} and is pinned, so no synchronisation touches it.`

type Found = Pick<PhotoStatus, 'sentence' | 'code' | 'remedy'>

const CORRECT_MATCH = 'Correct the employee record or the user in Entra ID, or link the employee to the Entra user by hand; the next run looks again.'

function found(outcome: PhotoOutcome, { displayName: name, photo }: EmployeeRecord, { since, code, message }: PhotoLedgerRecord, { settings }: PhotoFacts): Found {
  switch (outcome) {
    case 'noPhoto':
      return {
        sentence: `${name} was found in Entra ID and has no picture there.`,
        remedy: 'Add a picture to the Microsoft 365 profile, which the next run brings here, or upload one here.',
      }
    case 'missingUpstream':
      return { sentence: `The picture was gone from Entra ID on ${day(since)}; it is removed here when a later run, at least an hour after, finds it gone as well.` }
    case 'removed':
      return { sentence: message ?? `The picture was gone from Entra ID in two runs in a row and was removed here on ${day(since)}.` }
    case 'unmatched':
      return { sentence: [message ?? `The Entra user of ${name} was deleted.`, ...whatBecomesOf(photo, since, settings)].join(' '), remedy: CORRECT_MATCH }
    case 'ambiguous':
      return { sentence: `${withoutStop(message ?? 'More than one match was found')}, so nobody's picture is taken.`, remedy: CORRECT_MATCH }
    case 'failed':
      return { sentence: message ?? 'The picture could not be fetched.', ...(code && { code, remedy: ERRORS[code].remedy }) }
    default:
      return { sentence: `The picture is the one in Entra ID${photo ? `, fetched on ${day(photo.updatedAt)}` : ''}.` }
  }
}

/** Of a picture from Entra whose owner is not found there any more. */
function whatBecomesOf(photo: EmployeePhoto | undefined, since: string, settings: PhotoFacts['settings']): string[] {
  if (!photo) return []
  const until = unmatchedUntil(since, settings)
  return [until ? `The picture from there goes on ${day(until.toISOString())} unless a run finds the user again.` : 'The picture from there stays.']
}

const withoutStop = (text: string) => text.replace(/\.$/, '')
const day = (iso: string) => iso.slice(0, 10)
