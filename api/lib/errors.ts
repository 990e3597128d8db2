import { ERRORS } from './error-catalogue.ts'

export type ErrorCode = keyof typeof ERRORS

export interface RollcallErrorOptions extends ErrorOptions {
  /** Facts for the caller's program: field names, ids, counts. Never a secret. */
  details?: Record<string, unknown>
}

/** A known failure: it has a code from the catalogue, and with it a status and a remedy an admin can act on. */
export class RollcallError extends Error {
  override readonly name = 'RollcallError'
  readonly code: ErrorCode
  readonly details: Record<string, unknown>

  constructor(code: ErrorCode, message: string, options: RollcallErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.details = options.details ?? {}
  }

  get status(): number {
    return ERRORS[this.code].status
  }

  get remedy(): string {
    return ERRORS[this.code].remedy
  }
}

/** What is stored and shown of a failure: in a run's `error`, an account's `attention`, an outcome. */
export interface Attention {
  code: ErrorCode
  message: string
  remedy: string
  /** The facts of the message, so that it can be said in another language. */
  details?: Readonly<Record<string, unknown>> | undefined
}

/** A known failure as it is stored and shown. Anything unknown becomes `internal`; its text stays in the log. */
export function attentionFor(error: unknown): Attention {
  if (error instanceof RollcallError) {
    const { code, message, remedy, details } = error
    return { code, message, remedy, ...(Object.keys(details).length > 0 && { details }) }
  }
  return { code: 'internal', message: 'Something unexpected went wrong.', remedy: ERRORS.internal.remedy }
}

/**
 * For when the second of two writes fails: the first was saved, so the caller mustn't be told that nothing changed.
 * @param done what was saved and what is missing
 * @returns a function that throws `saved_in_part` instead of `store_unavailable`, and any other error unchanged
 */
export function savedInPart(done: string, details: Record<string, unknown> = {}): (error: unknown) => never {
  return (error) => {
    if (error instanceof RollcallError && error.code === 'store_unavailable')
      throw new RollcallError('saved_in_part', done, { cause: error, details })
    throw error
  }
}
