import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { systemClock, type Clock } from '../../api/lib/clock.ts'
import { createLog, type Logger } from '../../api/lib/log.ts'
import type { EmployeeRecord } from '../../api/store/employee-records.ts'
import type { OutcomeRecord, RunRecord } from '../../api/store/task-records.ts'
import type { Unsaved } from '../../api/store/records.ts'
import type { NewAuditLine } from '../../api/store/store.ts'
import type { SessionRecord, TrainingRecord } from '../../api/store/training-records.ts'

/** A folder for one test, deleted afterwards. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A log that records its lines. */
export function keptLog(): { log: Logger; lines: string[] } {
  const lines: string[] = []
  return { log: createLog({ level: 'info', write: (line) => lines.push(line) }).logger, lines }
}

/** The system's clock with the test's date. */
export function datedClock(start: string): Clock & { set(date: string): void } {
  let now = new Date(start)
  return { ...systemClock(), now: () => new Date(now), set: (date) => void (now = new Date(date)) }
}

const moment = '2027-03-01T08:00:00.000Z'

export function employee(
  number: number | string,
  over: Partial<Unsaved<EmployeeRecord>> = {},
): Unsaved<EmployeeRecord> {
  const text = String(number)
  return {
    id: `id-${text}`,
    employeeNumber: `E${text}`,
    displayName: `Person ${text}`,
    email: `person.${text}@example.com`,
    createdAt: moment,
    updatedAt: moment,
    ...over,
  }
}

export function run(id: string, over: Partial<Unsaved<RunRecord>> = {}): Unsaved<RunRecord> {
  return {
    id,
    taskId: 'task-1',
    type: 'PhotoSynchronization',
    status: 'running',
    dryRun: false,
    startedBy: 'system:test',
    startedAt: moment,
    progress: { done: 0, total: 0 },
    counts: {},
    chain: id,
    ...over,
  }
}

export function training(id: string): Unsaved<TrainingRecord> {
  return { id, title: `Training ${id}`, createdAt: moment, updatedAt: moment }
}

/** A session of the training "t" by default. */
export function session(number: number, over: Partial<Unsaved<SessionRecord>> = {}): Unsaved<SessionRecord> {
  return {
    id: `session-${number}`,
    trainingId: 't',
    title: `Session ${number}`,
    trainers: [],
    dates: [],
    participants: [],
    invitation: {
      title: '',
      text: '',
      language: 'en',
      onlineSession: false,
      resendAutomatically: false,
      showAs: 'busy',
      responseRequested: true,
    },
    createdAt: moment,
    updatedAt: moment,
    ...over,
  }
}

export function outcome(number: number, over: Partial<OutcomeRecord> = {}): OutcomeRecord {
  return { subject: { kind: 'employee', id: `id-${number}`, label: `Person ${number}` }, outcome: 'updated', ...over }
}

export function auditLine(number: number, over: Partial<NewAuditLine> = {}): NewAuditLine {
  return {
    actor: 'user:t:u',
    actorName: 'Anna Maes',
    action: 'employee.changed',
    outcome: 'done',
    target: { kind: 'employee', id: `id-${number}` },
    ...over,
  }
}

export async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
