import type { ErrorCode, RollcallError } from '../../lib/errors.ts'
import { fromGraphAnswer, readGraphError } from '../../graph/microsoft-errors.ts'
import { routeOfSize, type PhotoAnswer, type PhotoQuestion } from '../../graph/photo-questions.ts'
import type { DirectoryUser, EmployeeRecord, PhotoLedgerRecord, PhotoRoute } from '../../store/employee-records.ts'

/** An employee whose Entra user is known and whose picture may be asked for. */
export interface MatchedPerson {
  employee: EmployeeRecord
  user: DirectoryUser
  /** Only when it is about this user. */
  ledger?: PhotoLedgerRecord
}

/** The question about a person, and the description of a picture found on the way. */
export interface Inquiry {
  person: MatchedPerson
  question: PhotoQuestion
  seen?: { etag: string | undefined; route: PhotoRoute }
}

export type Verdict =
  /** The picture is the same as the one fetched before. */
  | { kind: 'same' }
  | { kind: 'picture'; bytes: Uint8Array; route: PhotoRoute; etag: string | undefined }
  | { kind: 'none' }
  | { kind: 'unknown'; code: ErrorCode; message: string }

/** True when the stored picture came from Entra and the ledger knows which one it was. */
function hasKnownPicture(person: MatchedPerson, size: number): boolean {
  const { employee, ledger } = person
  return employee.photo?.source === 'entra' && ledger?.sourceSha256 !== undefined && ledger.size === size
}

/**
 * The first question. For a known picture, a few bytes of metadata tell whether it is still the same. If there was
 * none, metadata tell whether there is one now. Otherwise it asks for the picture directly.
 */
export function firstQuestion(person: MatchedPerson, size: number): Inquiry {
  const userId = person.user.id
  const route = routeOfSize(size)
  if (hasKnownPicture(person, size))
    return { person, question: { userId, ask: 'metadata', route: person.ledger?.route ?? route } }
  const hadNone = person.ledger?.outcome === 'noPhoto' || person.ledger?.outcome === 'removed'
  return { person, question: hadNone ? { userId, ask: 'metadata', route: 'largest' } : { userId, ask: 'bytes', route } }
}

/**
 * What an answer leads to: another question, or a verdict. A missing size doesn't prove that there is no picture: the
 * largest one decides. A refusal here concerns this person only: one that concerns everyone was detected before.
 */
export function followUp(inquiry: Inquiry, answer: PhotoAnswer, size: number): Inquiry | Verdict {
  const { person, question } = inquiry
  const next = (ask: PhotoQuestion['ask'], route: PhotoRoute, seen = inquiry.seen): Inquiry => ({
    person,
    question: { userId: question.userId, ask, route },
    ...(seen && { seen }),
  })
  switch (answer.kind) {
    case 'metadata': {
      const known = hasKnownPicture(person, size) && person.ledger?.route === question.route
      if (known && answer.etag !== undefined && person.ledger?.mediaEtag === answer.etag) return { kind: 'same' }
      return next('bytes', routeOfSize(size), { etag: answer.etag, route: question.route })
    }
    case 'bytes': {
      const etag =
        (inquiry.seen?.route === question.route ? inquiry.seen.etag : undefined) ?? answer.etag ?? inquiry.seen?.etag
      return { kind: 'picture', bytes: answer.bytes, route: question.route, etag }
    }
    case 'none':
      if (question.route !== 'largest') return next(question.ask, 'largest')
      return inquiry.seen
        ? { kind: 'unknown', code: 'unexpected_answer', message: 'Microsoft described a picture and then had none.' }
        : { kind: 'none' }
    case 'denied':
      return refusedAlone(answer)
    case 'unavailable':
      return unknown(fromGraphAnswer(answer.status, undefined, 'read this picture'))
    case 'odd':
      return unknown(fromGraphAnswer(answer.status, { error: { code: answer.code } }, 'read this picture'))
  }
}

function refusedAlone({ status, body }: Extract<PhotoAnswer, { kind: 'denied' }>): Verdict {
  const { code } = readGraphError(body)
  const message =
    'Microsoft refuses the picture of this person, though it lets others be read ' +
    `(${status}${code ? ` ${code}` : ''}).`
  return { kind: 'unknown', code: 'permission_missing', message }
}

export function isVerdict(step: Inquiry | Verdict): step is Verdict {
  return 'kind' in step
}

export function unknown(error: RollcallError): Verdict {
  return { kind: 'unknown', code: error.code, message: error.message }
}
