import { ERRORS } from '../../lib/error-catalogue.ts'
import { RollcallError, type ErrorCode } from '../../lib/errors.ts'
import type { AccountCheck, Finding } from './contract.ts'

type CheckId = AccountCheck['id']

/** The result of a check; its code is from the catalogue. */
export type CheckResult = Omit<AccountCheck, 'code'> & { code?: ErrorCode }

type Facts = Readonly<Record<string, unknown>>

export const pass = (id: CheckId, finding: Finding, message: string, facts: Facts = {}): CheckResult => ({
  ...{ id, status: 'pass', message, finding },
  ...(Object.keys(facts).length > 0 && { details: facts }),
})

export const skip = (id: CheckId, finding: Finding, message: string): CheckResult => ({
  ...{ id, status: 'skipped', message, finding },
})

export const warn = (id: CheckId, code: ErrorCode, message: string, details: Facts = {}): CheckResult => ({
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
