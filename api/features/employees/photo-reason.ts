import { ERRORS } from '../../lib/error-catalogue.ts'
import type {
  EmployeePhoto,
  EmployeeRecord,
  PhotoLedgerRecord,
  PhotoOutcome,
  PhotoReason,
} from '../../store/employee-records.ts'
import { hasAgreed } from '../../store/photo-consent.ts'
import { unmatchedUntil } from '../../store/settings.ts'
import type { PhotoStatus } from './pictures/contract.ts'
import { waitingReason, type PhotoFacts } from './waiting-reason.ts'

/**
 * The outcome that applies now: HR's decision overrides what the last run found.
 * @param found from the ledger
 * @param agreed whether the person agreed, where people are asked
 * @returns undefined when the reason for the last outcome is gone and no run has looked since
 */
export function outcomeOf(
  employee: Pick<EmployeeRecord, 'photoOptOut'> & { photo?: Pick<EmployeePhoto, 'source' | 'pinned'> },
  found: PhotoOutcome | undefined,
  agreed: boolean,
): PhotoOutcome | undefined {
  if (employee.photoOptOut) return 'optedOut'
  if (!agreed) return 'awaitsConsent'
  if (employee.photo?.source === 'hr' || employee.photo?.pinned) return 'kept'
  if (found === 'optedOut' || found === 'awaitsConsent' || found === 'kept') return undefined
  return employee.photo || !found || !WITH_PICTURE.has(found) ? found : undefined
}

const WITH_PICTURE: ReadonlySet<PhotoOutcome> = new Set(['added', 'updated', 'unchanged', 'missingUpstream'])

/** Why this employee has a picture or none: one plain sentence, with what to do about it if possible. */
export function photoReason(
  employee: EmployeeRecord,
  ledger: PhotoLedgerRecord | undefined,
  facts: PhotoFacts,
): PhotoStatus {
  const outcome = outcomeOf(employee, ledger?.outcome, hasAgreed(employee, facts.settings))
  const { displayName: name } = employee
  if (outcome === 'optedOut')
    return {
      outcome,
      sentence: `${name} opted out of pictures, so Rollcall fetches none and keeps none.`,
      reason: { code: 'optedOut', facts: { name } },
    }
  if (outcome === 'awaitsConsent') return { outcome, ...notAgreed(employee) }
  if (outcome === 'kept' && employee.photo)
    return { outcome, since: employee.photo.updatedAt, ...keptByHr(employee.photo) }
  if (!outcome || !ledger) return waitingReason(employee, facts)
  const { since, runId } = ledger
  return { outcome, ...found(outcome, employee, ledger, facts), since, runId }
}

type Found = Pick<PhotoStatus, 'sentence' | 'reason' | 'code' | 'remedy'>

function notAgreed({ displayName: name, photoConsent }: EmployeeRecord): Found {
  const remedy = `Ask the person to agree${photoConsent ? ' again' : ''} on My page in Rollcall.`
  return photoConsent
    ? {
        sentence: `The text ${name} agreed to has changed. The picture is hidden until ${name} agrees again.`,
        reason: { code: 'textChanged', facts: { name } },
        remedy,
      }
    : {
        sentence: `${name} hasn’t agreed to having a picture, so none is fetched or shown.`,
        reason: { code: 'notAgreed', facts: { name } },
        remedy,
      }
}

function keptByHr({ source, updatedAt: on }: EmployeePhoto): Found {
  return source === 'hr'
    ? {
        sentence: `HR uploaded this picture on ${day(on)}. Sync won’t change it.`,
        reason: { code: 'fromHr', facts: { on } },
      }
    : {
        sentence: `The picture came from Entra ID on ${day(on)} and is pinned. Sync won’t change it.`,
        reason: { code: 'pinned', facts: { on } },
      }
}

const CORRECT_MATCH =
  'Correct the employee record or the user in Entra ID, or link the employee to the right Entra user. ' +
  'The next run looks again.'

function found(outcome: PhotoOutcome, employee: EmployeeRecord, ledger: PhotoLedgerRecord, facts: PhotoFacts): Found {
  const { displayName: name, photo } = employee
  const { since, code, message, reason } = ledger
  switch (outcome) {
    case 'noPhoto':
      return {
        sentence: `${name} was found in Entra ID but has no picture there.`,
        reason: { code: 'noPhoto', facts: { name } },
        remedy: 'Add a picture to the Microsoft 365 profile, and the next run fetches it. Or upload one here.',
      }
    case 'notEmployed':
      return {
        sentence: message ?? `${name} doesn’t work here at the moment, so Rollcall looks for no picture.`,
        reason: reason ?? said(message),
      }
    case 'missingUpstream':
      return {
        sentence:
          `The picture was missing from Entra ID on ${day(since)}. If a run at least an hour later doesn’t find it ` +
          'either, it’s removed here too.',
        reason: { code: 'missingUpstream', facts: { on: since } },
      }
    case 'removed':
      return removed(ledger)
    case 'unmatched':
      return unmatched(employee, ledger, facts)
    case 'ambiguous':
      return {
        sentence: `${withoutStop(message ?? 'More than one match was found')}, so no picture was fetched.`,
        reason: reason ?? said(message),
        remedy: CORRECT_MATCH,
      }
    case 'failed':
      return {
        sentence: message ?? 'The picture could not be fetched.',
        reason: { code: 'failed', facts: message === undefined ? {} : { message } },
        ...(code && { code, remedy: ERRORS[code].remedy }),
      }
    default:
      return {
        sentence: `This is the picture from Entra ID${photo ? `, fetched on ${day(photo.updatedAt)}` : ''}.`,
        reason: { code: 'inEntra', facts: photo ? { on: photo.updatedAt } : {} },
      }
  }
}

function removed({ since, message, reason }: PhotoLedgerRecord): Found {
  return {
    sentence: message ?? `Two runs in a row found no picture in Entra ID, so it was removed here on ${day(since)}.`,
    reason: reason ?? (message === undefined ? { code: 'removed', facts: { on: since } } : said(message)),
  }
}

function unmatched(
  { displayName: name, photo }: EmployeeRecord,
  { since, message, reason }: PhotoLedgerRecord,
  { settings }: PhotoFacts,
): Found {
  const why = reason ?? (message === undefined ? { code: 'userDeleted', facts: {} } : said(message))
  const until = photo && unmatchedUntil(since, settings)?.toISOString()
  return {
    sentence: [message ?? `The Entra user of ${name} was deleted.`, ...(photo ? [whatBecomesOf(until)] : [])].join(' '),
    reason: { ...why, facts: { ...why.facts, ...(photo && { pictureUntil: until ?? '' }) } },
    remedy: CORRECT_MATCH,
  }
}

/** For a picture from Entra whose owner isn't found there any more. */
const whatBecomesOf = (until: string | undefined) =>
  until === undefined
    ? 'The picture from there stays.'
    : `The picture from there is removed on ${day(until)} unless a run finds the user again.`

/** Ledgers of earlier versions only have a message. */
const said = (message: string | undefined): PhotoReason => ({
  code: 'other',
  facts: message === undefined ? {} : { message },
})
const withoutStop = (text: string) => text.replace(/\.$/, '')
const day = (iso: string) => iso.slice(0, 10)
