import { RollcallError } from '../lib/errors.ts'

const KEY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/

export const isKey = (key: string) => KEY.test(key)

/** @throws validation_failed for text that could be a path */
export function checkKey(key: string): string {
  if (isKey(key)) return key
  throw new RollcallError('validation_failed', 'A key consists of letters, digits, hyphens and underscores.', {
    details: { field: 'key' },
  })
}
