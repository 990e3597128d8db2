import { RollcallError, type ErrorCode } from './errors.ts'

export interface InvalidField {
  path: string
  message: string
  /** Where the fault has a code and a remedy of its own. */
  code?: ErrorCode
  remedy?: string
}

/** A refusal of what was sent that names the fields, in the form a contract's own checks have. */
export function invalidFields(fields: readonly InvalidField[]): RollcallError {
  const named = fields.map(({ path, message }) => `${path}: ${message}`).join('; ')
  return new RollcallError('validation_failed', `The body does not fit. ${named}`, { details: { in: 'body', fields } })
}
