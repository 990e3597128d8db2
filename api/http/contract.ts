import type { ErrorCode } from '../lib/errors.ts'

export type { ErrorCode }
