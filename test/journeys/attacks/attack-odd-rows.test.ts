import { describe, expect, test } from 'vitest'
import { fastClock } from '../../helpers/fast-clock.ts'
import { interceptedTenant } from '../../helpers/intercept.ts'
import { photoState } from '../../helpers/photo-state.ts'
import {
  addPerson,
  addSession,
  changeSession,
  mailsByKind,
  send,
  startPlanning,
  stateOf,
} from '../../helpers/plan-training.ts'

/** Puts one odd row into every list of an answer, and into those inside a batch. */
function withOddRow(value: unknown, odd: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const body = value as Record<string, unknown>
  if (Array.isArray(body['value'])) return { ...body, value: [odd, ...(body['value'] as unknown[])] }
  if (!Array.isArray(body['responses'])) return body
  const parts = body['responses'] as Record<string, unknown>[]
  return { ...body, responses: parts.map((part) => ({ ...part, body: withOddRow(part['body'], odd) })) }
}

async function start(odd: unknown) {
  const clock = fastClock(50)
  const company = interceptedTenant(clock, 40)
  const planned = await startPlanning({ clock, tenant: company.tenant })
  const startIntercepting = () =>
    company.intercept(async (_request, ask) => {
      const answer = await ask()
      if (!(answer.headers.get('content-type') ?? '').includes('json')) return answer
      const body = withOddRow(await answer.json(), odd)
      return Response.json(body, { status: answer.status })
    })
  return { planned, startIntercepting, stopIntercepting: () => company.intercept(undefined) }
}

const ODD = [null, 5, 'text', [], {}, { id: null }, { id: 7, mail: 8 }]

describe('an empty row from Microsoft', () => {
  test.each(ODD.map((odd) => [JSON.stringify(odd), odd] as const))(
    'is reported as such, and isn’t an internal error: %s',
    async (_as, odd) => {
      const { planned, startIntercepting, stopIntercepting } = await start(odd)
      await using rollcall = planned.rollcall
      const admin = rollcall.as('admin')
      await admin.put('/api/settings/personnel-administration', { photoSynchronizationAccountId: planned.accountId })
      const task = { type: 'PhotoSynchronization', name: 'P', schedule: '0 2 * * *', timeZone: 'UTC' }
      const { id: taskId } = (await admin.post('/api/service-tasks', task)).body as { id: string }
      const session = await addSession(planned)
      await send(planned, session.id)
      const before = await photoState(rollcall)

      startIntercepting()
      const tested = await admin.post(`/api/remote-accounts/${planned.accountId}/test`)
      expect(tested.status).toBe(200)
      expect(tested.body).toMatchObject({ ok: false })
      expect(JSON.stringify(tested.body)).not.toContain('"internal"')
      const run = await rollcall.runTask(taskId)
      expect(['unexpected_answer', 'directory_read_incomplete']).toContain(run.error?.code)
      expect(await photoState(rollcall)).toEqual(before)
      const preview = await rollcall.as('trainer').post(`/api/sessions/${session.id}/invitation/preview`)
      expect(preview.status).toBe(200)
      const read = await rollcall.as('trainer').post(`/api/sessions/${session.id}/invitation/replies`)
      expect(JSON.stringify([read.status, read.body])).not.toMatch(/^\[(404|500)|"internal"/)
      stopIntercepting()
      expect((await stateOf(planned, session.id)).dates[0]?.state).toBe('sent')
      expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
    },
  )
})

describe('a meeting at Microsoft with unreadable attendees', () => {
  test.each<[string, (list: unknown[]) => unknown]>([
    ['no list', () => undefined],
    ['null', () => null],
    ['a list with a row that holds nothing', ([, ...others]) => [null, ...others]],
  ])('doesn’t get a new list, which would remove people: %s', async (_as, oddly) => {
    const clock = fastClock(50)
    const company = interceptedTenant(clock, 40)
    const planned = await startPlanning({ clock, tenant: company.tenant })
    await using _rollcall = planned.rollcall
    const session = await addSession(planned)
    await send(planned, session.id)
    company.tenant.addInOutlook(company.tenant.events()[0]?.id ?? '', { address: 'guest@example.com', name: 'Guest' })
    company.tenant.clearMails()
    company.intercept(async (request, ask) => {
      const answer = await ask()
      if (request.method !== 'GET' || !request.url.includes('/events/')) return answer
      const body = (await answer.json()) as { attendees: unknown[] }
      return Response.json({ ...body, attendees: oddly(body.attendees) }, { status: answer.status })
    })
    await changeSession(planned, session.id, addPerson(planned.people[9]?.id ?? ''))
    const sent = await send(planned, session.id)
    expect(sent.dates).toMatchObject([{ result: 'failed', error: { code: 'unexpected_answer' } }])
    expect(mailsByKind(planned)).toEqual({})
  })
})
