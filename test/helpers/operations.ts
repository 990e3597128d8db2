import { OPERATION_GROUPS } from '../../api/app.ts'
import type { Operation } from '../../api/http/operation.ts'

/** Every operation of the API, collected from the contracts. */
export const OPERATIONS: readonly Operation[] = OPERATION_GROUPS.flatMap(({ operations }) => Object.values(operations))

export const GUARDED = OPERATIONS.filter(({ access }) => !access.some((way) => way === 'public'))

/** The path with unknown ids. */
export const somePath = ({ path }: Operation) => path.replace(/\{\w+\}/g, 'nobody-has-this-id')

/** A request through a proxy, so that it doesn't count as local. */
export const FORWARDED = { 'x-forwarded-for': '203.0.113.7' }
