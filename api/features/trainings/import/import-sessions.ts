import { randomUUID } from 'node:crypto'
import { auditDone, type By } from '../../../auth/audit.ts'
import { maySend } from '../../../auth/may-send.ts'
import type { Context } from '../../../context.ts'
import type { RawBody } from '../../../http/read-body.ts'
import { createBreath } from '../../../lib/breathe.ts'
import { RollcallError } from '../../../lib/errors.ts'
import type { DateOrder } from '../../../lib/lists/read-written-time.ts'
import { noList } from '../../../lib/lists/unreadable.ts'
import { limitWork } from '../../../lib/limit-work.ts'
import { foldText } from '../../../lib/search/contract.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import { readTrainingSettings } from '../../../store/settings.ts'
import type { SessionRecord, TrainingRecord } from '../../../store/training-records.ts'
import { columnChoices, rememberColumns, type AskedMapping } from '../../../imports/column-choices.ts'
import type { ReportProgress } from '../../../imports/follow-import.ts'
import { indexPeople } from '../people/people-index.ts'
import { watchFor } from '../sessions/watch-key.ts'
import { trainingTarget } from '../trainings.ts'
import { SESSION_COLUMNS, type SessionColumn } from './columns/contract.ts'
import type { SessionImportResult } from './contract.ts'
import { groupLines, type ListedSession } from './group-lines.ts'
import { planSession, type Known, type SessionPlan } from './plan-session.ts'
import { readLines } from './read-lines.ts'
import { resultOf } from './sessions-result.ts'

const ATTEMPTS = 3
const LINES_AT_ONCE = 100

export interface ImportOptions {
  dryRun: boolean
  acceptLanguage: string | undefined
  /** The sender's answer about ambiguous dates. */
  dateOrder?: DateOrder | undefined
  /** The sender's choice of fields for columns. */
  mapping?: AskedMapping<SessionColumn> | undefined
}

interface Plan {
  /** Trainings in the list that don't exist yet. */
  trainings: TrainingRecord[]
  sessions: Map<ListedSession, SessionPlan>
}

/**
 * Makes the import of sessions, which adds and changes them by reference; sessions that aren't in the list stay. Good
 * sessions are imported, bad ones reported line by line. Lists are imported one after the other, so that two don't add
 * the same training.
 * @returns a function that throws csv_unreadable, payload_too_large; nothing is changed then
 */
export function createSessionImport(
  ctx: Context,
): (by: By, list: RawBody | undefined, options: ImportOptions, tell: ReportProgress) => Promise<SessionImportResult> {
  const inTurn = limitWork(1)
  return async (by, list, options, tell) => {
    if (!list) throw noList('nothingSent', 'No list was sent.')
    const { defaultTimeZone } = await readTrainingSettings(ctx.store)
    const { dateOrder, mapping } = options
    const choices = await columnChoices(ctx, 'sessions', SESSION_COLUMNS, mapping)
    const read = await readLines(list, { defaultTimeZone, dateOrder, choices })
    const listed = await groupLines(read.lines)
    // A dry run only reports what would happen.
    const plan = options.dryRun
      ? await planAll(ctx, by, listed, options, tell)
      : await inTurn(() => applySessions(ctx, by, listed, options, tell))
    tell('reporting')
    const result = await resultOf(read, plan.sessions, { ...options, defaultTimeZone })
    if (options.dryRun) return result
    await auditImport(ctx, by, plan, result)
    if (mapping && read.columns) await rememberColumns(ctx, by, 'sessions', read.columns.header, read.columns.given)
    return result
  }
}

async function applySessions(
  ctx: Context,
  by: By,
  listed: readonly ListedSession[],
  options: ImportOptions,
  tell: ReportProgress,
): Promise<Plan> {
  for (let attempt = 1; ; attempt += 1) {
    const plan = await planAll(ctx, by, listed, options, tell)
    tell('storing')
    try {
      await write(ctx, by, plan)
      return plan
    } catch (error) {
      // Someone changed one of these sessions meanwhile: planned again, its line says so.
      if (!(error instanceof RollcallError) || error.status >= 500 || attempt === ATTEMPTS) throw error
    }
  }
}

async function planAll(
  ctx: Context,
  by: By,
  listed: readonly ListedSession[],
  { acceptLanguage }: ImportOptions,
  tell: ReportProgress,
): Promise<Plan> {
  const trainings = new Map<string, TrainingRecord>()
  const titles = new Map<string, string>()
  for await (const training of ctx.store.trainings.all()) {
    titles.set(training.id, training.title)
    if (!trainings.has(foldText(training.title))) trainings.set(foldText(training.title), training)
  }
  const employees = new Map<string, EmployeeRecord>()
  for await (const employee of ctx.store.employees.all()) employees.set(employee.id, employee)
  const { defaultTimeZone } = await readTrainingSettings(ctx.store)
  const known: Known = {
    trainings: titles,
    people: await indexPeople(ctx),
    employees,
    defaultTimeZone,
    acceptLanguage,
    maySend: maySend(by.actor),
  }
  const plan: Plan = { trainings: [], sessions: new Map() }
  const breath = createBreath()
  for (const [place, session] of listed.entries()) {
    tell('checking', place, listed.length)
    await breath()
    if (!session.said) continue
    const existing = trainings.get(foldText(session.said.training))
    const training = existing ?? newTraining(ctx, session.said.training)
    const planned = await planSession(ctx, session, session.said, training, known)
    plan.sessions.set(session, planned)
    if (existing || planned.outcome === 'failed') continue
    trainings.set(foldText(training.title), training)
    plan.trainings.push(training)
  }
  return plan
}

function newTraining(ctx: Context, title: string): TrainingRecord {
  const now = ctx.clock.now().toISOString()
  return { id: randomUUID(), etag: '', title, createdAt: now, updatedAt: now }
}

async function write(ctx: Context, by: By, { trainings, sessions }: Plan): Promise<void> {
  const { store } = ctx
  const plans = [...sessions.values()]
  const added = plans.flatMap((plan) => (plan.outcome === 'added' ? [plan.record] : []))
  const changed = new Map(
    plans.flatMap((plan) => (plan.outcome === 'changed' ? [[plan.id, plan.mutate] as const] : [])),
  )
  const change = (current: SessionRecord) => changed.get(current.id)?.(current) ?? current
  const planned = async () => {
    const changes = []
    const breath = createBreath()
    for (const id of changed.keys()) {
      await breath()
      const before = await store.sessions.get(id)
      if (before) changes.push({ before, after: change(before) })
    }
    return changes
  }
  const watch = await watchFor(ctx, by, planned, trainings)
  if (trainings.length > 0) await store.trainings.putMany(trainings)
  if (changed.size > 0)
    await store.sessions.changeMany([...changed.keys()], (current) => watch(current, change(current)))
  if (added.length > 0) await store.sessions.insertMany(added)
}

async function auditImport(
  ctx: Context,
  by: By,
  { trainings }: Plan,
  { sessions, lines }: SessionImportResult,
): Promise<void> {
  // Lines are written together, but not thousands at once.
  for (let from = 0; from < trainings.length; from += LINES_AT_ONCE) {
    const together = trainings.slice(from, from + LINES_AT_ONCE)
    await Promise.all(
      together.map((training) =>
        auditDone(ctx, by, 'training.created', trainingTarget(training), { title: { after: training.title } }),
      ),
    )
  }
  if (sessions.added + sessions.changed === 0) return
  const changes = Object.fromEntries(Object.entries(sessions).map(([what, number]) => [what, { after: number }]))
  await auditDone(
    ctx,
    by,
    'sessions.imported',
    { kind: 'import', id: 'sessions', label: `${String(lines.length)} lines` },
    changes,
  )
}
