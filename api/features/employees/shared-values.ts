import type { EmployeeRecord } from '../../store/employee-records.ts'
import { inSlices } from '../../lib/in-slices.ts'
import { note, type Note } from '../../lib/lists/notes.ts'
import type { ReadLine } from './read-line.ts'
import { numberKey } from './number-key.ts'

/**
 * If the wrong column was chosen, the whole list may share a value; so the first few are named and the rest counted.
 */
const MOST_NAMED = 3

/** Lines with the same number or address: the first few, and how many there are. */
interface LinePlaces {
  first: number[]
  count: number
}

/** Which lines share a number or an address. */
export interface SharedValues {
  /** The fault of a line whose number others have too. */
  twinsOf(line: ReadLine): Note | undefined
  /** The warning when someone else has, or will have, this address. */
  sharersOf(line: ReadLine): Note | undefined
}

export async function findShared(
  lines: readonly ReadLine[],
  known: ReadonlyMap<string, EmployeeRecord>,
): Promise<SharedValues> {
  const byNumber = await linesBy(lines, ({ employeeNumber }) => employeeNumber && numberKey(employeeNumber))
  const byAddress = await linesBy(lines, ({ values }) => values?.email?.toLowerCase())
  const numbers = await numbersByAddress(lines, known)
  return {
    twinsOf: ({ line, employeeNumber }) =>
      employeeNumber === undefined ? undefined : twins(line, employeeNumber, byNumber.get(numberKey(employeeNumber))),
    sharersOf: ({ line, values }) => {
      const address = values?.email?.toLowerCase()
      if (!values || address === undefined) return undefined
      const own = numberKey(values.employeeNumber)
      const others = (numbers.get(address) ?? []).filter((number) => numberKey(number) !== own)
      return sharers(line, values.email ?? '', others, byAddress.get(address))
    },
  }
}

function twins(line: number, read: string, places: LinePlaces | undefined): Note | undefined {
  if (!places || places.count < 2) return undefined
  const { named, more } = othersOf(line, places)
  const text = `The employee number is also in line ${named}${more > 0 ? ` and ${String(more)} more` : ''}.`
  return note('fault', 'sharedNumber', text, { field: 'employeeNumber', read }, { lines: named, more })
}

/**
 * Spreadsheets drop leading zeros, which makes 123 out of 00123: two people with one address, and neither gets a
 * picture.
 */
function sharers(
  line: number,
  read: string,
  others: readonly string[],
  places: LinePlaces = { first: [], count: 0 },
): Note | undefined {
  if (others.length === 0) return undefined
  const { named: inList, more: moreInList } = othersOf(line, places)
  const named = others.slice(0, MOST_NAMED).join(', ')
  const text =
    `Another employee has this address: ${named}${others.length > MOST_NAMED ? ' and more' : ''}. If it is the same person, the number ` +
    `was changed along the way, for example by a spreadsheet that drops leading zeros.` +
    (inList === ''
      ? ''
      : ` In this list it’s also in line ${inList}${moreInList > 0 ? ` and ${String(moreInList)} more` : ''}.`)
  const facts = { numbers: named, more: others.length > MOST_NAMED ? 1 : 0, lines: inList, moreLines: moreInList }
  return note('warning', 'sharedAddress', text, { field: 'email', read }, facts)
}

function othersOf(line: number, { first, count }: LinePlaces): { named: string; more: number } {
  const others = first.filter((other) => other !== line).slice(0, MOST_NAMED)
  return { named: others.join(', '), more: Math.max(0, count - 1 - MOST_NAMED) }
}

async function linesBy(
  lines: readonly ReadLine[],
  keyOf: (line: ReadLine) => string | undefined,
): Promise<Map<string, LinePlaces>> {
  const places = new Map<string, LinePlaces>()
  await inSlices(lines, (line) => {
    const key = keyOf(line)
    if (!key) return
    const found = places.get(key) ?? { first: [], count: 0 }
    if (found.first.length <= MOST_NAMED) found.first.push(line.line)
    found.count += 1
    places.set(key, found)
  })
  return places
}

/** Who will have each address after the import: people in the list, and everyone else who exists. */
async function numbersByAddress(
  lines: readonly ReadLine[],
  known: ReadonlyMap<string, EmployeeRecord>,
): Promise<Map<string, string[]>> {
  const current = new Map(known)
  const sharing = new Map<string, Map<string, string>>()
  const add = (address: string, employeeNumber: string) => {
    const key = address.toLowerCase()
    const numbers = sharing.get(key) ?? new Map<string, string>()
    sharing.set(key, numbers.set(numberKey(employeeNumber), employeeNumber))
  }
  await inSlices(lines, ({ values }) => {
    if (values?.email === undefined) return
    current.delete(numberKey(values.employeeNumber))
    add(values.email, values.employeeNumber)
  })
  await inSlices(current.values(), ({ email, employeeNumber }) => add(email, employeeNumber))
  const firstFew = new Map<string, string[]>()
  await inSlices(sharing, ([address, numbers]) => {
    if (numbers.size > 1) firstFew.set(address, [...numbers.values()].sort(asNumbers).slice(0, MOST_NAMED + 2))
  })
  return firstFew
}

/** So that the same list always gives the same report: 2 before 10, and 1 before 01. */
const asNumbers = (left: string, right: string) => left.length - right.length || (left < right ? -1 : 1)
