import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TrainingSettingsView } from '../../../api/features/settings/contract.ts'
import type { SessionLine, SessionView } from '../../../api/features/trainings/sessions/contract.ts'
import type { Caller } from '../../helpers/caller.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { failure, trainingDesk, type TrainingDesk } from '../../helpers/training-desk.ts'

let rollcall: Rollcall
let admin: Caller
let desk: TrainingDesk
beforeAll(async () => {
  rollcall = await startRollcall({ people: 20, prepared: true })
  admin = rollcall.as('admin')
  desk = trainingDesk(rollcall)
})
afterAll(() => rollcall.stop())

const PATH = '/api/settings/training'
const saved = async (settings: object) => {
  const { status, body } = await admin.put(PATH, settings)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as TrainingSettingsView
}

describe('Settings > Training', () => {
  test('texts are cleaned when they are saved, and a new session begins with the one of its language', async () => {
    const text = '<p onclick="x()">Welkom bij {training}<script>x</script></p>'
    const { textTemplates } = await saved({
      textTemplates: { nl: { title: 'Uitnodiging {session}', text }, en: { title: 'E', text: '<p>e</p>' } },
      defaultReminderMinutes: null,
      defaultTimeZone: 'asia/kolkata',
    })
    expect(textTemplates.nl).toEqual({ title: 'Uitnodiging {session}', text: '<p>Welkom bij {training}</p>' })
    const { id } = await desk.training()
    const plan = async (fields: object, header?: string) =>
      (
        await rollcall
          .as('trainer')
          .post(
            `/api/trainings/${id}/sessions`,
            { title: 'x', ...fields },
            header === undefined ? {} : { headers: { 'accept-language': header } },
          )
      ).body as SessionView
    expect((await plan({}, 'nl')).invitation).toMatchObject({
      ...textTemplates.nl,
      language: 'nl',
      reminderMinutes: null,
    })
    expect((await plan({ invitation: { language: 'nl' } }, 'en')).invitation).toMatchObject({
      title: 'Uitnodiging {session}',
    })
    expect((await plan({}, 'fr')).invitation.text).toContain('Vous êtes invité')
    expect((await plan({}, 'es')).invitation).toMatchObject({ title: 'E', language: 'en' })
    expect((await plan({ dates: [{ start: '2027-03-10T09:00', end: '2027-03-10T10:00' }] })).dates).toMatchObject([
      { timeZone: 'Asia/Kolkata' },
    ])
  })

  test('unknown placeholders and time zones are refused by name, and nothing changes', async () => {
    const before = (await admin.get(PATH)).body
    const answer = await admin.put(PATH, {
      textTemplates: { de: { title: '{Teilnehmer}', text: '<p>{name} {training}</p>' } },
      defaultTimeZone: 'Europe/Bruxelles',
    })
    expect(answer).toMatchObject({ status: 400, body: failure('validation_failed') })
    const { fields } = (answer.body as { error: { details: { fields: { path: string; message: string }[] } } }).error
      .details
    expect(fields.map(({ path }) => path).sort()).toEqual([
      'defaultTimeZone',
      'textTemplates.de.text',
      'textTemplates.de.title',
    ])
    expect(fields.find(({ path }) => path.endsWith('title'))?.message).toContain('{Teilnehmer}')
    expect((await admin.get(PATH)).body).toEqual(before)
  })

  test('allow Microsoft Graph only with an existing remote account', async () => {
    expect(await admin.put(PATH, { invitationType: 'MicrosoftGraph' })).toMatchObject({ status: 400 })
    expect(
      await admin.put(PATH, { invitationType: 'MicrosoftGraph', invitationSynchronizationAccountId: 'none' }),
    ).toMatchObject({ status: 400, body: failure('remote_account_unknown') })
  })

  test('are for admins only', async () => {
    expect((await rollcall.as('trainer').get(PATH)).status).toBe(403)
    expect((await rollcall.as('trainer').put(PATH, {})).status).toBe(403)
  })

  test('hide attendees above a number, unless the session says otherwise', async () => {
    await saved({ hideAttendeesAbove: 2 })
    const participants = (await desk.crowd(3, 'hidden')).map((employee) => ({ employee }))
    const session = await desk.session(undefined, { participants })
    expect(session.invitation.hideAttendees).toBe(true)
    const trainer = rollcall.as('trainer')
    expect(
      (await trainer.patch(`/api/sessions/${session.id}`, { invitation: { hideAttendees: false } })).body,
    ).toMatchObject({ invitation: { hideAttendees: false } })
    expect(
      (await trainer.patch(`/api/sessions/${session.id}`, { invitation: { hideAttendees: null } })).body,
    ).toMatchObject({ invitation: { hideAttendees: true } })
    expect(
      (await trainer.put(`/api/sessions/${session.id}/participants`, { participants: participants.slice(1) })).body,
    ).toMatchObject({ invitation: { hideAttendees: false } })
  })
})

test('a list of sessions says whether their invitations were sent, and a session with coming meetings isn’t deleted', async () => {
  await saved({ invitationType: 'MicrosoftGraph', invitationSynchronizationAccountId: rollcall.prepared?.accountId })
  const trainer = rollcall.as('trainer')
  const { items } = (await trainer.get('/api/training-people?limit=3')).body as { items: { id: string }[] }
  const [one, two, three] = items.map(({ id }) => ({ employee: id }))
  const session = await desk.session(undefined, {
    dates: [{ start: '2027-03-10T09:00', end: '2027-03-10T12:00', timeZone: 'Europe/Brussels' }],
    participants: [one, two],
  })
  const state = async () =>
    ((await trainer.get(`/api/sessions?trainingId=${session.trainingId}`)).body as { items: SessionLine[] }).items[0]
      ?.invitations
  const send = async () => {
    const { revision } = (await trainer.post(`/api/sessions/${session.id}/invitation/preview`)).body as {
      revision: string
    }
    expect((await trainer.post(`/api/sessions/${session.id}/invitation/send`, { revision })).status).toBe(200)
  }
  expect(await state()).toBe('notSent')
  await send()
  expect(await state()).toBe('sent')
  await trainer.put(`/api/sessions/${session.id}/participants`, { participants: [one, two, three] })
  expect(await state()).toBe('changed')
  await send()
  expect(await state()).toBe('sent')
  await trainer.patch(`/api/sessions/${session.id}`, { invitation: { text: '<p>New</p>' } })
  expect(await state()).toBe('changed')

  expect(await trainer.delete(`/api/sessions/${session.id}`)).toMatchObject({
    status: 409,
    body: failure('session_has_meetings'),
  })
  expect((await trainer.post(`/api/sessions/${session.id}/cancel`, { comment: 'ill' })).status).toBe(200)
  expect(await state()).toBe('cancelled')
  expect((await trainer.delete(`/api/sessions/${session.id}`)).status).toBe(204)
  expect(await rollcall.ctx.store.meetings.count()).toBe(0)
}, 60_000)
