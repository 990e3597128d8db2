import type { z } from 'zod'

const LONGEST = 300

/** What is wrong with a line of a list, field by field; the first thing wrong with a field is enough of it. */
export function lineFaults({ issues }: z.ZodError): string[] {
  const byField = new Map([...issues].reverse().map((issue) => [issue.path.join('.'), issue.message]))
  return [...byField].reverse().map(([field, what]) => shortened(field ? `${field} ${what}` : what))
}

/** A line may name a thousand fields that do not exist. */
const shortened = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text)
