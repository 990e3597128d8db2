import { createBreath, type Breath } from '../../../lib/breathe.ts'
import { MOST_DATES, MOST_PARTICIPANTS } from '../fields/contract.ts'
import type { SessionImportLine } from './contract.ts'
import { note } from '../../../lib/lists/notes.ts'
import { faultsIn, type ReadLine } from './read-lines.ts'

/** A session in a list: what its lines agree on, and its dates. */
export interface ListedSession {
  reference: string
  lines: ReadLine[]
  /** What its lines say about the session; undefined when one of them has a fault. */
  said?: Said
  dates: SessionImportLine[]
  /** The line of each date. */
  lineNumbers: number[]
}

const ONCE = [
  'training',
  'session',
  'capacity',
  'trainer',
  'trainerEmail',
  'onlineSession',
  'invitationTitle',
  'invitationText',
  'resendAutomatically',
  'enrolment',
  'enrolUntil',
  'leaveUntil',
  'enrolDepartments',
] as const
export type Said = Pick<SessionImportLine, (typeof ONCE)[number] | 'participants'>

/** The store ignores the case of references too. */
const referenceKey = (reference: string) => reference.normalize('NFC').toLowerCase()

/** The sessions of a list in their order; a line that contradicts an earlier one of its session gets a fault. */
export async function groupLines(lines: readonly ReadLine[]): Promise<ListedSession[]> {
  const groups = new Map<string, ListedSession>()
  for (const line of lines) {
    if (line.reference === undefined) continue
    const key = referenceKey(line.reference)
    const group = groups.get(key) ?? { reference: line.reference, lines: [], dates: [], lineNumbers: [] }
    groups.set(key, group)
    group.lines.push(line)
  }
  const breath = createBreath()
  const listed: ListedSession[] = []
  for (const group of groups.values()) {
    await breath()
    listed.push(await mergeLines(group, breath))
  }
  return listed
}

async function mergeLines(group: ListedSession, breath: Breath): Promise<ListedSession> {
  const said: Partial<Record<keyof Said, { value: unknown; line: number }>> = {}
  for (const { line, values, notes } of group.lines) {
    for (const field of ONCE) {
      const value = values?.[field]
      if (value === undefined) continue
      const before = (said[field] ??= { value, line })
      if (before.value !== value) notes.push(contradiction(field, `${field} is another than in`, before.line, 'one'))
    }
  }
  const dates = datesOf(group.lines)
  // Checked before rosters are compared: a roster repeated for hundreds of dates is a lot of work for a session that is
  // refused.
  const tooMany = tooManyOf(dates)
  if (tooMany !== undefined) group.lines[0]?.notes.push(note('fault', 'tooManyForSession', tooMany))
  const participants = tooMany === undefined ? await rosterOf(dates, breath) : undefined
  if (group.lines.some((line) => faultsIn(line).length > 0)) return group
  const values: object = Object.fromEntries(Object.entries(said).map(([field, { value }]) => [field, value]))
  const lineNumbers = dates.map(({ line }) => line.line)
  return {
    ...group,
    lineNumbers,
    dates: dates.map(({ date }) => date),
    // Lines without faults name all fields that a session needs.
    said: { ...(values as Said), ...(participants && { participants }) },
  }
}

const contradiction = (field: string, words: string, line: number, one: string) =>
  note(
    'fault',
    'contradiction',
    `${words} line ${String(line)}; a session has ${one} for all its dates`,
    { field },
    { line },
  )

const LONGEST_ROSTER = MOST_PARTICIPANTS * 255

/** What a single request would refuse too. */
function tooManyOf(dates: readonly ListedDate[]): string | undefined {
  if (dates.length > MOST_DATES)
    return `${String(dates.length)} dates are more than a session may have (${String(MOST_DATES)}).`
  const isLong = dates.some(({ people = [] }) => people.reduce((sum, text) => sum + text.length, 0) > LONGEST_ROSTER)
  return isLong ? `More people are named than a session may have (${String(MOST_PARTICIPANTS)}).` : undefined
}

/** A session's one roster; a date that names other people than an earlier one gets a fault. */
async function rosterOf(dates: readonly ListedDate[], breath: Breath): Promise<string[] | undefined> {
  const [first, ...others] = dates.filter(({ people }) => people !== undefined)
  if (others.length === 0) return first?.people
  const words = wordsOf(first?.people)
  for (const { people, line } of others) {
    await breath()
    if (wordsOf(people) !== words)
      line.notes.push(
        contradiction('participants', 'participants are others than in', first?.line.line ?? 0, 'one roster'),
      )
  }
  return first?.people
}

const wordsOf = (people: readonly string[] = []) =>
  [...new Set(people.flatMap((text) => text.toLowerCase().split(/[\s,;]+/)))].filter(Boolean).sort().join(' ')

interface ListedDate {
  date: SessionImportLine
  /** The first line that names it. */
  line: ReadLine
  /** From all its lines. */
  people: string[] | undefined
}

/** The dates of a session: a list with a line per participant names each several times. */
function datesOf(lines: readonly ReadLine[]): ListedDate[] {
  const dates = new Map<string, ListedDate>()
  for (const line of lines) {
    const { values } = line
    if (!values) continue
    const key = JSON.stringify([values.start, values.end, values.timeZone, values.location])
    const listed = dates.get(key) ?? { date: values, line, people: undefined }
    if (values.participants !== undefined) (listed.people ??= []).push(...[values.participants].flat())
    dates.set(key, listed)
  }
  return [...dates.values()]
}
