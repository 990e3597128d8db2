import { LIST_FAULTS, NOTE_CODES, type ListFault, type NoteCode } from '../../../api/lib/lists/contract.ts'
import type { LineNote } from '../../../api/imports/contract.ts'
import type { ApiError } from '../../api.ts'
import { useRemedy, type Said } from '../../texts/error-remedies.ts'
import { importNotesTexts, type NoteFacts } from '../../texts/import-notes-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat, type Format } from '../../use-format.ts'
import { useWallWords } from './wall-words.ts'

const isNoteCode = (code: string): code is NoteCode => (NOTE_CODES as readonly string[]).includes(code)
const isFault = (reason: unknown): reason is ListFault => (LIST_FAULTS as readonly unknown[]).includes(reason)

/** A note of a report in the person's language, with what to do. */
export function useNoteWords(): (note: LineNote) => Said {
  const t = useTexts(importNotesTexts)
  const remedy = useRemedy()
  const format = useFormat()
  const wall = useWallWords()
  return ({ code, facts = {}, text }) => {
    if (!isNoteCode(code)) return remedy(code, text)
    const said = (name: string) => (facts[name] === undefined ? '' : String(facts[name]))
    const words = { ...countsOf(facts, format), ...linesOf(facts, format) }
    return {
      text: t.notes[code]({
        ...words,
        name: said('name'),
        letters: said('letters'),
        numbers: said('numbers') + (Number(facts['more'] ?? 0) > 0 && facts['numbers'] !== undefined ? ' …' : ''),
        zone: said('zone'),
        wall: facts['wall'] === undefined ? '' : wall.moment(said('wall')),
      }),
      lang: undefined,
    }
  }
}

type Facts = NonNullable<LineNote['facts']>

function countsOf(facts: Facts, { number }: Format) {
  const counted = (name: string) => (facts[name] === undefined ? '' : number(Number(facts[name])))
  return {
    cells: counted('cells'),
    columns: counted('columns'),
    most: counted('most'),
    least: counted('least'),
    line: counted('line'),
    count: counted('count'),
    more: counted('more'),
  } satisfies Partial<NoteFacts>
}

/** "3, 8 and 12", or "3, 8, 12 …" when there are more. */
function linesOf(facts: Facts, { list }: Format): Pick<NoteFacts, 'lines'> {
  const lines = String(facts['lines'] ?? '')
  if (lines === '') return { lines }
  const more = Number(facts['moreLines'] ?? (facts['numbers'] === undefined ? facts['more'] : 0) ?? 0)
  return { lines: more > 0 ? `${lines}, … (+${String(more)})` : list(lines.split(', ')) }
}

/** Why a list can't be read at all. @param fields the names of the fields */
export function useFaultOfList(fields: Readonly<Record<string, string>>): (error: ApiError) => Said {
  const t = useTexts(importNotesTexts)
  const { number, list } = useFormat()
  return ({ details, message }) => {
    const { reason, line, field, first, second, missing } = details
    if (!isFault(reason)) return { text: message, lang: 'en' }
    const named = (name: unknown) => fields[String(name)] ?? String(name)
    const facts = {
      line: number(Number(line ?? 1)),
      field: named(field),
      first: number(Number(first ?? 0)),
      second: number(Number(second ?? 0)),
      missing: list(Array.isArray(missing) ? missing.map(named) : []),
    }
    return { text: t.faults[reason](facts), lang: undefined }
  }
}
