import { inSlices } from '../../../lib/in-slices.ts'
import { hasLook, note, type Note } from '../../../lib/lists/notes.ts'
import { languageOf, spokenDate, spokenTime } from '../../../lib/spoken-time.ts'
import type { SessionImportResult } from './contract.ts'
import type { ListedSession } from './group-lines.ts'
import type { SessionPlan } from './plan-session.ts'
import { faultsIn, type ReadLine, type ReadList } from './read-lines.ts'

type Line = SessionImportResult['lines'][number]

interface ResultOptions {
  dryRun: boolean
  acceptLanguage: string | undefined
  defaultTimeZone: string
}

interface Planned {
  plan: SessionPlan
  /** The first line of its session, which has the notes about the whole session. */
  isFirst: boolean
}

/** The result of a list, line by line. */
export async function resultOf(
  { lines, ignoredColumns, reading, asksForOrder }: ReadList,
  sessions: ReadonlyMap<ListedSession, SessionPlan>,
  options: ResultOptions,
): Promise<SessionImportResult> {
  const result: SessionImportResult = {
    ...{ dryRun: options.dryRun, counts: none(), sessions: none(), toLookAt: 0, ignoredColumns },
    ...(reading && { reading }),
    ...(asksForOrder && { asks: ['dateOrder' as const] }),
    lines: [],
  }
  const planned = await plannedLines(sessions)
  const seen = new Set<string>()
  await inSlices(lines, (read) => {
    const reference = read.reference?.toLowerCase()
    const found = planned.get(read)
    const isFirst = found?.isFirst ?? (reference !== undefined && !seen.has(reference))
    seen.add(reference ?? '')
    const line = lineOf(read, found, options)
    result.counts[line.outcome] += 1
    if (hasLook(line.notes)) result.toLookAt += 1
    if (isFirst) result.sessions[line.outcome] += 1
    result.lines.push(line)
  })
  return result
}

const none = () => ({ added: 0, changed: 0, unchanged: 0, failed: 0 })

async function plannedLines(sessions: ReadonlyMap<ListedSession, SessionPlan>): Promise<Map<ReadLine, Planned>> {
  const planned = new Map<ReadLine, Planned>()
  await inSlices(sessions, ([{ lines }, plan]) => {
    for (const [place, line] of lines.entries()) planned.set(line, { plan, isFirst: place === 0 })
  })
  return planned
}

function lineOf(read: ReadLine, planned: Planned | undefined, options: ResultOptions): Line {
  const outcome = planned?.plan.outcome ?? 'failed'
  const notes = [...mainNotes(read, planned), ...read.notes.filter(({ kind }) => kind !== 'fault')]
  const sessionId = planned && !(options.dryRun && outcome === 'added') ? idOf(planned.plan) : undefined
  const when = whenOf(read, options)
  const changes = planned && 'changes' in planned.plan ? planned.plan.changes.get(read) : undefined
  return {
    line: read.line,
    ...(read.reference !== undefined && { reference: read.reference }),
    ...(sessionId !== undefined && { sessionId }),
    outcome,
    messages: notes.map(({ text }) => text),
    ...(notes.length > 0 && { notes }),
    ...(changes && Object.keys(changes).length > 0 && { changes }),
    ...(when && { when }),
  }
}

const SIBLING = note('fault', 'otherLineWrong', 'Another line of this session is wrong; none of it was imported.')

function mainNotes(read: ReadLine, planned: Planned | undefined): Note[] {
  if (planned) return planned.isFirst ? planned.plan.notes : []
  const faults = faultsIn(read)
  return faults.length > 0 ? faults : [SIBLING]
}

const idOf = (plan: SessionPlan) =>
  plan.outcome === 'added' ? plan.record.id : plan.outcome === 'failed' ? undefined : plan.id

/** A date as it was read, with its weekday, so that a wrong month is noticed before anything is stored. */
function whenOf({ values }: ReadLine, { acceptLanguage, defaultTimeZone }: ResultOptions): Line['when'] {
  if (!values) return undefined
  const span = { start: values.start, end: values.end, timeZone: values.timeZone ?? defaultTimeZone }
  return { ...span, words: `${spokenDate(span, languageOf(acceptLanguage))}, ${spokenTime(span)}` }
}
