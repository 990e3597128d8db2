import type { SessionImportLine } from './contract.ts'
import type { ReadLine } from './read-lines.ts'

/** A session as a list has it: what all its lines say, and its dates. */
export interface ListedSession {
  reference: string
  lines: ReadLine[]
  /** What its lines say of the session; undefined when one of them is wrong. */
  said?: Said
  dates: SessionImportLine[]
}

const ONCE = ['training', 'session', 'capacity', 'trainer', 'trainerEmail', 'participants', 'onlineSession'] as const
export type Said = Pick<SessionImportLine, (typeof ONCE)[number]>

/** Upper and lower case of a reference are the same to the store as well. */
const referenceKey = (reference: string) => reference.normalize('NFC').toLowerCase()

/** The sessions of a list in the order they come; a line that contradicts an earlier one of its session gets a fault. */
export function groupLines(lines: readonly ReadLine[]): ListedSession[] {
  const groups = new Map<string, ListedSession>()
  for (const line of lines) {
    if (line.reference === undefined) continue
    const key = referenceKey(line.reference)
    const group = groups.get(key) ?? { reference: line.reference, lines: [], dates: [] }
    groups.set(key, group)
    group.lines.push(line)
    if (line.values) group.dates.push(line.values)
  }
  return [...groups.values()].map(withSaid)
}

function withSaid(group: ListedSession): ListedSession {
  const said: Partial<Record<keyof Said, { text: string; value: unknown; line: number }>> = {}
  for (const { line, values, faults } of group.lines) {
    for (const field of ONCE) {
      const value = values?.[field]
      if (value === undefined) continue
      const text = JSON.stringify(field === 'participants' ? [value].flat().join(' ').split(/[\s,;]+/).sort() : value)
      const before = (said[field] ??= { text, value, line })
      if (before.text !== text) faults.push(`${field} is another than in line ${String(before.line)}; a session has one for all its dates`)
    }
  }
  if (group.lines.some(({ faults }) => faults.length > 0)) return group
  return { ...group, said: Object.fromEntries(Object.entries(said).map(([field, { value }]) => [field, value])) as unknown as Said }
}
