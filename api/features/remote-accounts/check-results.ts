import { ERRORS } from '../../lib/error-catalogue.ts'
import { RollcallError, type ErrorCode } from '../../lib/errors.ts'
import type { AccountCheck } from './contract.ts'

type CheckId = AccountCheck['id']

/** The result of a check; its code is from the catalogue. */
export type CheckResult = Omit<AccountCheck, 'code'> & { code?: ErrorCode }

export const pass = (id: CheckId, message: string): CheckResult => ({ id, status: 'pass', message })

export const skip = (id: CheckId, message: string): CheckResult => ({ id, status: 'skipped', message })

export const warn = (
  id: CheckId,
  code: ErrorCode,
  message: string,
  details: Record<string, unknown> = {},
): CheckResult => ({
  id,
  status: 'warn',
  code,
  message,
  remedy: ERRORS[code].remedy,
  ...(Object.keys(details).length > 0 && { details }),
})

export const fail = (id: CheckId, { code, message, remedy, details }: RollcallError): CheckResult => ({
  id,
  status: 'fail',
  code,
  message,
  remedy,
  ...(Object.keys(details).length > 0 && { details }),
})

/** Runs a check; a known failure becomes its result. */
export async function attempt(id: CheckId, work: () => Promise<CheckResult>): Promise<CheckResult> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof RollcallError) return fail(id, error)
    throw error
  }
}
