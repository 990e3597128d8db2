import { expect } from 'vitest'
import type { EmployeeView } from '../../api/features/employees/contract.ts'
import type { TrainingView } from '../../api/features/trainings/contract.ts'
import type { SessionView } from '../../api/features/trainings/sessions/contract.ts'
import type { Answer } from './caller.ts'
import type { Rollcall } from './start-rollcall.ts'

/** Creates trainings, sessions and people with one call each. */
export interface TrainingDesk {
  training(fields?: object): Promise<TrainingView>
  /** @param trainingId by default a new training */
  session(trainingId?: string, fields?: object): Promise<SessionView>
  read(sessionId: string): Promise<SessionView>
  someone(fields?: object): Promise<EmployeeView>
  /** Adds this many employees straight to the store. @returns their ids */
  crowd(size: number, prefix?: string): Promise<string[]>
  lastAudit(): Promise<unknown>
}

let made = 0

export function trainingDesk(rollcall: Rollcall): TrainingDesk {
  const trainer = rollcall.as('trainer')
  const admin = rollcall.as('admin')
  const training: TrainingDesk['training'] = async (fields = {}) => {
    made += 1
    return bodyOf(await trainer.post('/api/trainings', { title: `Training ${String(made)}`, ...fields }), 201)
  }
  return {
    training,
    session: async (trainingId, fields = {}) => {
      const id = trainingId ?? (await training()).id
      return bodyOf(await trainer.post(`/api/trainings/${id}/sessions`, { title: 'Group A', ...fields }), 201)
    },
    read: async (sessionId) => bodyOf(await trainer.get(`/api/sessions/${sessionId}`), 200),
    someone: async (fields = {}) => {
      made += 1
      const number = String(made)
      return bodyOf(
        await admin.post('/api/employees', {
          employeeNumber: `N${number}`,
          displayName: `Person ${number}`,
          email: `person${number}@x.example`,
          ...fields,
        }),
        201,
      )
    },
    crowd: async (size, prefix = 'crowd') => {
      const now = rollcall.clock.now().toISOString()
      const people = Array.from({ length: size }, (_, at) => {
        const id = `${prefix}-${String(at).padStart(4, '0')}`
        return { id, employeeNumber: id, displayName: id, email: `${id}@x.example`, createdAt: now, updatedAt: now }
      })
      await rollcall.ctx.store.employees.insertMany(people)
      return people.map(({ id }) => id)
    },
    lastAudit: async () => (await rollcall.ctx.store.audit.page({ limit: 1 })).items[0],
  }
}

function bodyOf<T>({ status, body }: Answer, expected: number): T {
  expect(status, JSON.stringify(body)).toBe(expected)
  return body as T
}

/** An answer's body with this error. */
export const failure = (code: string) =>
  expect.objectContaining({ error: expect.objectContaining({ code }) as unknown }) as unknown

export const quoted = (etag: string) => ({ headers: { 'if-match': `"${etag}"` } })
