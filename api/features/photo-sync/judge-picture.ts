import { createHash } from 'node:crypto'
import type { Context } from '../../context.ts'
import { type ErrorCode, RollcallError } from '../../lib/errors.ts'
import { FETCHED_PICTURE, normalisePicture } from '../../lib/picture.ts'
import type { EmployeeRecord, PhotoLedgerRecord, PhotoOutcome, PhotoReason } from '../../store/employee-records.ts'
import type { StagedPhotoChange } from '../../store/task-records.ts'
import { matchBasis } from './match-employees.ts'
import type { Inquiry, MatchedPerson, Verdict } from './photo-inquiry.ts'

export type LedgerEntry = Omit<PhotoLedgerRecord, 'etag' | 'runId' | 'since'>

/** What a run decides about one employee. */
export interface Decision {
  employeeId: string
  label: string
  outcome: PhotoOutcome
  code?: ErrorCode
  message?: string
  reason?: PhotoReason
  ledger: LedgerEntry
  /** How the employee's picture changes; absent when it does not. */
  change?: PictureChange
}

export interface PictureChange extends Pick<StagedPhotoChange, 'from' | 'photo' | 'basis'> {
  /** Counts for the safety limit. A picture fetched again because an admin chose another size doesn't. */
  braked: boolean
}

/** Whether the employee is left without a picture. */
export function takesAway({ change }: Decision): boolean {
  return change !== undefined && change.photo === undefined
}

export interface Judging {
  /** The chain of runs this one belongs to. */
  chain: string
  now: () => Date
  size: number
  /** Only look: store no picture. */
  dryRun: boolean
}

/**
 * A picture is gone when two runs at least this far apart don't find it: an outage at Microsoft or a mailbox move is
 * over by then, and two manual runs in a row prove nothing.
 */
const APART_MS = 60 * 60_000

/**
 * Turns Microsoft's answer about a person's picture into a decision. Stores a new picture's bytes, but no record refers
 * to them yet.
 */
export async function judgePicture(
  ctx: Context,
  inquiry: Inquiry,
  verdict: Verdict,
  judging: Judging,
): Promise<Decision> {
  const { person } = inquiry
  switch (verdict.kind) {
    case 'same':
      return decide(person, 'unchanged', knownPicture(person.ledger))
    case 'picture':
      return judgeBytes(ctx, person, verdict, judging)
    case 'none':
      return judgeAbsence(person, judging)
    case 'unknown':
      return failed(person, verdict.code, verdict.message)
  }
}

function decide(person: MatchedPerson, outcome: PhotoOutcome, picture: Partial<LedgerEntry>): Decision {
  const { id, displayName } = person.employee
  return {
    employeeId: id,
    label: displayName,
    outcome,
    ledger: { id, entraUserId: person.user.id, ...picture, outcome },
  }
}

/** What a ledger entry says about the picture itself. */
export function knownPicture({
  route,
  size,
  mediaEtag,
  sourceSha256,
  blob,
}: Partial<LedgerEntry> = {}): Partial<LedgerEntry> {
  return {
    ...(route && { route }),
    ...(size && { size }),
    ...(mediaEtag && { mediaEtag }),
    ...(sourceSha256 && { sourceSha256 }),
    ...(blob && { blob }),
  }
}

function failed(person: MatchedPerson, code: ErrorCode, message: string): Decision {
  const missing = person.ledger?.missingSince
  const entry = { ...knownPicture(person.ledger), ...(missing && { missingSince: missing }), code, message }
  return { ...decide(person, 'failed', entry), code, message }
}

async function judgeBytes(
  ctx: Context,
  person: MatchedPerson,
  verdict: Verdict & { kind: 'picture' },
  judging: Judging,
): Promise<Decision> {
  const sourceSha256 = createHash('sha256').update(verdict.bytes).digest('hex')
  const entry = {
    route: verdict.route,
    size: judging.size,
    sourceSha256,
    ...(verdict.etag && { mediaEtag: verdict.etag }),
  }
  const current = person.employee.photo
  const sameSize = person.ledger?.size === judging.size
  if (current?.source === 'entra' && sameSize && person.ledger?.sourceSha256 === sourceSha256)
    return decide(person, 'unchanged', { ...entry, blob: current.blob })
  const outcome = current ? 'updated' : 'added'
  try {
    const picture = await normalisePicture(verdict.bytes, { ...FETCHED_PICTURE, longestSide: judging.size })
    const { width, height } = picture
    const blob = judging.dryRun ? 'not stored' : await ctx.photos.put(picture.jpeg)
    const isSame = current?.blob === blob
    if (isSame && current.ofUser === person.user.id) return decide(person, 'unchanged', { ...entry, blob })
    const braked = !isSame && (person.ledger === undefined || sameSize)
    const change = {
      photo: { blob, width, height, ofUser: person.user.id },
      basis: matchBasis(person.employee),
      braked,
      ...(current && { from: current.blob }),
    }
    return { ...decide(person, isSame ? 'unchanged' : outcome, { ...entry, blob }), change }
  } catch (error) {
    if (error instanceof RollcallError && error.code.startsWith('photo_')) return judgeUnusable(person, error)
    throw error
  }
}

function judgeUnusable(person: MatchedPerson, error: RollcallError): Decision {
  const decision = failed(person, error.code, `The picture in Entra cannot be used: ${error.message}`)
  return hasOthersFace(person) ? { ...decision, change: removalOf(person.employee) } : decision
}

/**
 * Whether the picture belongs to another Entra user, whom the employee was matched to before: then it is wrong,
 * whatever the current user has.
 */
function hasOthersFace({ employee: { photo }, user }: MatchedPerson): boolean {
  return photo?.source === 'entra' && photo.ofUser !== undefined && photo.ofUser !== user.id
}

/** The change that leaves the employee without a picture. */
export function removalOf(employee: EmployeeRecord): PictureChange {
  return { basis: matchBasis(employee), braked: true, ...(employee.photo && { from: employee.photo.blob }) }
}

// Missing once may be an outage; the picture is removed only when a later chain of runs doesn't find it either.
function judgeAbsence(person: MatchedPerson, { chain, now }: Judging): Decision {
  const { employee, ledger } = person
  if (employee.photo?.source !== 'entra') return decide(person, 'noPhoto', {})
  if (hasOthersFace(person)) {
    const message =
      `The picture was that of another Entra user, to whom ${employee.displayName} was matched ` +
      'before; the present one has none.'
    return removed(person, { message, reason: { code: 'othersFace', facts: { name: employee.displayName } } })
  }
  const first = ledger?.missingSince ?? { chain, at: now().toISOString() }
  const isProven = first.chain !== chain && now().getTime() - Date.parse(first.at) >= APART_MS
  return isProven
    ? removed(person)
    : decide(person, 'missingUpstream', { ...knownPicture(ledger), missingSince: first })
}

function removed(person: MatchedPerson, why: { message?: string; reason?: PhotoReason } = {}): Decision {
  return { ...decide(person, 'removed', why), ...why, change: removalOf(person.employee) }
}
