import { attentionFor, RollcallError, type Attention, type ErrorCode } from '../lib/errors.ts'

/**
 * Something to know before sending.
 * @param details the facts in the message, so that it can be worded in another language
 */
export function problem(code: ErrorCode, message: string, details: Record<string, unknown> = {}): Attention {
  return attentionFor(new RollcallError(code, message, { details }))
}
