import { describe, expect, test } from 'vitest'
import type { SessionView } from '../../../api/features/trainings/sessions/contract.ts'
import { addSession, expectOk, preview, send, startPlanning, stateOf } from '../../helpers/plan-training.ts'
import { failure } from '../../helpers/training-desk.ts'

describe('a careless admin', () => {
  test('can’t delete the account whose mailbox owns coming meetings', async () => {
    const { rollcall, ...planned } = await startPlanning({ people: 20 })
    await using _rollcall = rollcall
    const admin = rollcall.as('admin')
    const session = await addSession({ rollcall, ...planned })
    await send({ rollcall, ...planned }, session.id)
    expectOk(await admin.put('/api/settings/training', { invitationType: 'Email' }))
    const refused = await admin.delete(`/api/remote-accounts/${planned.accountId}`)
    expect(refused).toMatchObject({ status: 409, body: failure('remote_account_has_meetings') })
    expect(JSON.stringify(refused.body)).toContain('"meetings":1')

    expectOk(await rollcall.as('trainer').post(`/api/sessions/${session.id}/cancel`, { comment: 'Too few people.' }))
    expect(rollcall.tenant.events()).toEqual([])
    expectOk(
      await admin.put('/api/settings/training', { invitationType: 'Email', invitationSynchronizationAccountId: null }),
    )
    expect((await admin.delete(`/api/remote-accounts/${planned.accountId}`)).status).toBe(204)
  })
})

describe('a list of an HR system', () => {
  test('whose participants are all unknown, as when their numbers lost the zeros, removes no one', async () => {
    const { rollcall, people } = await startPlanning({ people: 20 })
    await using _rollcall = rollcall
    const trainer = rollcall.as('trainer')
    const line = {
      reference: 'R1',
      training: 'First aid',
      start: '2027-03-10T09:00',
      end: '2027-03-10T12:00',
      timeZone: 'Europe/Brussels',
    }
    expectOk(
      await trainer.post('/api/sessions/import', [
        { ...line, participants: people.slice(0, 3).map(({ address }) => address) },
      ]),
    )
    const { body } = await trainer.post('/api/sessions/import', [
      { ...line, location: 'Room 4', participants: ['77', '88', '99'] },
    ])
    expect(body).toMatchObject({
      sessions: { failed: 1, changed: 0 },
      lines: [
        {
          outcome: 'failed',
          messages: [
            expect.stringContaining('77 is no employee'),
            expect.anything(),
            expect.anything(),
            expect.stringContaining('None of the 3'),
          ],
        },
      ],
    })
    const [session] = (expectOk(await trainer.get('/api/sessions')).body as { items: SessionView[] }).items
    expect(session?.seats.taken).toBe(3)
    // An empty roster is accepted when it is explicitly asked for.
    expect((await trainer.post('/api/sessions/import', [{ ...line, participants: [] }])).body).toMatchObject({
      sessions: { changed: 1 },
    })
  })
})

describe('a title whose placeholders stand for long names', () => {
  test('is cut to Outlook’s limit, so that sending again finds no change', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const session = await addSession(planned, {
      title: `${'🙂'.repeat(80)}${'long '.repeat(8)}`,
      invitation: { title: '{session} {session} {session} {session}' },
    })
    await send(planned, session.id)
    const [event] = rollcall.tenant.events()
    expect(event?.subject.length).toBeLessThanOrEqual(255)
    expect(event?.subject).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
    expect((await preview(planned, session.id)).dates[0]?.action).toBe('none')
    expect((await stateOf(planned, session.id)).dates[0]?.state).toBe('sent')
  })
})
