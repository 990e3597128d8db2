import { calendarMailbox } from './calendar/calendar-path.ts'
import { seededRandom } from './company/seeded.ts'

/** Something that goes wrong on purpose. */
export type Fault =
  /** 429. `retryAfter` in seconds, 10 unless told; "none" leaves the header out. */
  | {
      kind: 'throttled'
      retryAfter?: number | 'none'
      retryAfterAs?: 'seconds' | 'date'
      /** Whom the wait is for: the whole tenant unless told, or the mailbox whose calendar was asked. */
      scope?: 'tenant' | 'mailbox'
    }
  /** 500, 502, 503 (unless told) or 504. */
  | { kind: 'server_error'; status?: 500 | 502 | 503 | 504; retryAfter?: number; retryAfterAs?: 'seconds' | 'date' }
  /** The request is carried out, and its answer is lost: the connection breaks, or somebody in between says so. */
  | { kind: 'lost_answer'; as: 'reset' | 503 | 504 }
  /** It met another change: nothing is done. 409 unless told. */
  | { kind: 'conflict'; status?: 409 | 412 | 423; code?: string }
  | { kind: FaultWithoutOptions }

type FaultWithoutOptions =
  | 'reset' // the connection breaks; what was to be written is not
  | 'stall' // no answer until the request is aborted
  | 'truncated' // the body ends half way
  | 'html' // 200 with a page of somebody in between
  | 'empty' // 200 without a body
  | 'wrong_batch_ids'
  | 'expired_token' // 401
  | 'expired_secret' // AADSTS7000222
  | 'permission_missing' // 403
  | 'next_link_loop'
  | 'empty_page' // nothing on this page, and a link to the next
  | 'next_link_foreign'

/**
 * Where it goes wrong: `graph` whole requests to Graph (also `$batch`), `batch` only those to `$batch`, `parts`
 * questions inside a batch, `users`, `photos` and `events` (any of a calendar) such questions wherever they are asked,
 * `token` the token endpoint. A pattern is held against "METHOD /path".
 */
type FaultTarget = 'token' | 'graph' | 'batch' | 'parts' | 'users' | 'photos' | 'events' | RegExp

/** `after`: lets so many pass before the first. */
export type PlantedFault = Fault & { times?: number; on?: FaultTarget; after?: number }

interface RandomFaults {
  /** 0.05: five of a hundred answers, whole ones and parts of batches alike. */
  share: number
  kinds?: readonly ('throttled' | 'server_error')[]
  seed?: number
}

/** A question as the faults see it. */
interface Occasion {
  service: 'entra' | 'graph'
  part: boolean
  method: string
  /** Without the version: "/users/{id}/photo". */
  pattern: string
  path: string
}

export interface Faults {
  /** For the next `times` (1 unless told; Infinity for good) questions of that kind. */
  plant(fault: PlantedFault): void
  /**
   * From now on that share of all answers of Graph is refused, the same ones for the same seed and order of questions.
   */
  random(options: RandomFaults): void
  clear(): void
  /** The fault this question meets, used up by asking. */
  take(occasion: Occasion): Fault | undefined
}

export function createFaults(): Faults {
  let planted: { fault: PlantedFault; left: number; passing: number }[] = []
  let draw: (() => Fault | undefined) | undefined
  return {
    plant: (fault) => planted.push({ fault, left: fault.times ?? 1, passing: fault.after ?? 0 }),
    random: (options) => {
      draw = createDraw(options)
    },
    clear: () => {
      planted = []
      draw = undefined
    },
    take: (occasion) => {
      const met = planted.find((one) => isMet(one.fault.on ?? usualTarget(one.fault), occasion) && !isLetPass(one))
      if (!met) return occasion.service === 'graph' ? draw?.() : undefined
      met.left -= 1
      planted = planted.filter(({ left }) => left > 0)
      return met.fault
    },
  }
}

function isLetPass(one: { passing: number }): boolean {
  if (one.passing === 0) return false
  one.passing -= 1
  return true
}

function usualTarget(fault: Fault): FaultTarget {
  if (fault.kind === 'expired_secret') return 'token'
  if (fault.kind === 'wrong_batch_ids') return 'batch'
  if (fault.kind === 'lost_answer' || fault.kind === 'conflict') return 'events'
  if (fault.kind === 'next_link_loop' || fault.kind === 'next_link_foreign') return 'users'
  return 'graph'
}

function isMet(target: FaultTarget, occasion: Occasion): boolean {
  if (target instanceof RegExp) return new RegExp(target).test(`${occasion.method} ${occasion.path}`)
  if (target === 'token') return occasion.service === 'entra' && occasion.pattern.endsWith('/token')
  if (occasion.service === 'entra') return false
  switch (target) {
    case 'graph':
      return !occasion.part
    case 'batch':
      return occasion.pattern === '/$batch'
    case 'parts':
      return occasion.part
    case 'photos':
      return occasion.pattern.includes('/photo')
    case 'events':
      return calendarMailbox(occasion.path) !== undefined
    case 'users':
      return /^\/users(\/delta|\/\{id\})?$/.test(occasion.pattern)
  }
}

function createDraw(options: RandomFaults): () => Fault | undefined {
  const random = seededRandom(options.seed ?? 1)
  const kinds = options.kinds ?? ['throttled', 'server_error']
  return () => {
    if (random() >= options.share) return undefined
    const kind = kinds[Math.floor(random() * kinds.length)]
    const retryAfter = 1 + Math.floor(random() * 3)
    if (kind === 'throttled') return { kind, retryAfter }
    return { kind: 'server_error', status: 503, ...(random() < 0.5 && { retryAfter }) }
  }
}
