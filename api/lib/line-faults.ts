import type { z } from 'zod'

/** What is wrong with a line of a list, field by field; the first thing wrong with a field is enough of it. */
export function lineFaults({ issues }: z.ZodError): string[] {
  const byField = new Map([...issues].reverse().map((issue) => [issue.path.join('.'), issue.message]))
  return [...byField].reverse().map(([field, what]) => (field ? `${field} ${what}` : what))
}
