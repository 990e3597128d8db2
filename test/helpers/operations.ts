import { OPERATION_GROUPS } from '../../api/app.ts'
import type { Operation } from '../../api/http/operation.ts'

/** Every operation of the API, the widest view of it there is: what is added to a contract is here by itself. */
export const OPERATIONS: readonly Operation[] = OPERATION_GROUPS.flatMap(({ operations }) => Object.values(operations))

export const GUARDED = OPERATIONS.filter(({ access }) => !access.some((way) => way === 'public'))

/** The path with ids that nothing has. */
export const somePath = ({ path }: Operation) => path.replace(/\{\w+\}/g, 'nobody-has-this-id')

/** Comes by way of a proxy, so that being on this machine opens nothing. */
export const FORWARDED = { 'x-forwarded-for': '203.0.113.7' }
