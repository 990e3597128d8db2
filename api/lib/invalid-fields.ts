import { RollcallError, type ErrorCode } from './errors.ts'

export interface InvalidField {
  path: string
  message: string
  /** Set when the fault has its own code and remedy. */
  code?: ErrorCode
  remedy?: string
}

/** A refusal that names the fields, in the same form as the contract's own checks. */
export function invalidFields(fields: readonly InvalidField[]): RollcallError {
  const named = fields.map(({ path, message }) => `${path}: ${message}`).join('; ')
  return new RollcallError('validation_failed', `The body does not fit. ${named}`, { details: { in: 'body', fields } })
}
