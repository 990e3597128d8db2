import { inSlices } from '../../lib/in-slices.ts'
import { faultsOf, note } from '../../lib/lists/notes.ts'
import { ImportLine } from './fields/contract.ts'
import type { ReadLine } from './read-line.ts'
import { numberKey } from './number-key.ts'

interface Group {
  first: ReadLine
  /** Everything in its lines except absences. */
  said: string
  absences: NonNullable<ImportLine['absences']>[]
  lines: number[]
}

/**
 * Merges lines that differ only in their absences: some systems write a line per absence. Lines that differ in more
 * stay separate and are reported.
 */
export async function mergeAbsences(lines: readonly ReadLine[]): Promise<ReadLine[]> {
  const groups = new Map<string, Group>()
  const merged: ReadLine[] = []
  await inSlices(lines, (line) => {
    const { values } = line
    if (values?.absences === undefined) return merged.push(line)
    const { absences, ...others } = values
    const said = JSON.stringify(others)
    const group = groups.get(numberKey(values.employeeNumber))
    if (group?.said !== said) {
      merged.push(line)
      if (!group)
        groups.set(numberKey(values.employeeNumber), { first: line, said, absences: [absences ?? []], lines: [] })
      return
    }
    group.absences.push(absences ?? [])
    group.lines.push(line.line)
  })
  for (const group of groups.values()) if (group.lines.length > 0) join(group)
  return merged
}

const MOST_NAMED = 5

function join({ first, absences, lines }: Group): void {
  const { values, notes } = first
  const result = ImportLine.safeParse({ ...values, absences: absences.flat() })
  const named = lines.slice(0, MOST_NAMED).join(', ')
  const more = Math.max(0, lines.length - MOST_NAMED)
  const text = `Further absences were read from line ${named}${more > 0 ? ` and ${String(more)} more` : ''}.`
  notes.push(note('read', 'moreAbsences', text, { field: 'absences' }, { lines: named, more }))
  if (result.success) first.values = result.data
  else {
    delete first.values
    notes.push(...faultsOf(result.error, () => ({ field: 'absences' })))
  }
}
