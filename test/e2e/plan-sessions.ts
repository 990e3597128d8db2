import type { Answer } from '../helpers/caller.ts'
import type { Rollcall } from '../helpers/start-rollcall.ts'

export interface PlannedSessions {
  trainingId: string
  /** Invitations sent, with an unsent change. */
  sessionId: string
  /** The day of its first date. */
  day: string
}

const ok = (answer: Answer): Answer => {
  if (answer.status >= 300)
    throw new Error(`The planning failed: ${String(answer.status)} ${JSON.stringify(answer.body)}`)
  return answer
}
const body = (answer: Answer) =>
  ok(answer).body as { id: string; etag: string; revision: string; items: { id: string }[]; dates: object[] }

/** A date this many days from now, by this Rollcall's clock. */
export const dayFrom = (rollcall: Rollcall, days: number) =>
  new Date(rollcall.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

/** A training with a session sent and then changed, one with nothing sent, and a past one. */
export async function planSessions(rollcall: Rollcall): Promise<PlannedSessions> {
  if (!rollcall.prepared) throw new Error('Sessions are planned in a Rollcall that is prepared.')
  ok(
    await rollcall.as('admin').put('/api/settings/training', {
      invitationType: 'MicrosoftGraph',
      invitationSynchronizationAccountId: rollcall.prepared.accountId,
    }),
  )
  const trainer = rollcall.as('trainer')
  const people = body(await trainer.get('/api/training-people?limit=40')).items.map(({ id }) => id)
  const training = body(
    await trainer.post('/api/trainings', {
      title: 'First aid at work',
      description: 'Two mornings with the fire brigade. Renew it every two years.',
    }),
  )
  body(await trainer.post('/api/trainings', { title: 'Working safely at heights' }))
  const day = dayFrom(rollcall, 9)
  const date = (on: string) => ({
    start: `${on}T09:00`,
    end: `${on}T12:30`,
    timeZone: 'Europe/Brussels',
    location: 'Room Artevelde, Ghent',
  })
  const add = (session: object) => trainer.post(`/api/trainings/${training.id}/sessions`, session)
  const roster = people.slice(0, 14).map((employee) => ({ employee }))
  const session = body(
    await add({
      title: 'Spring, Ghent',
      capacity: 12,
      dates: [date(day), date(dayFrom(rollcall, 16))],
      participants: roster,
      trainers: [
        { employee: people[20], invited: true },
        { name: 'Fire brigade Ghent', invited: false },
      ],
      invitation: {
        title: '{training}: {session}',
        text: '<p>Dear colleague,</p><p>you are expected on <b>{date}</b>, {time}, in {location}. Please bring:</p><ul><li>good shoes</li><li>this invitation</li></ul>',
        onlineSession: true,
      },
    }),
  )
  body(await add({ title: 'Autumn, Brussels', dates: [date(dayFrom(rollcall, 60))] }))
  body(await add({ title: 'Winter, Ghent', dates: [date(dayFrom(rollcall, -30))], participants: roster.slice(0, 5) }))
  const path = `/api/sessions/${session.id}/invitation`
  ok(await trainer.post(`${path}/send`, { revision: body(await trainer.post(`${path}/preview`)).revision }))
  const [first, second] = session.dates
  ok(
    await trainer.patch(`/api/sessions/${session.id}`, {
      dates: [first, { ...second, location: 'Room Van Eyck, Ghent' }],
    }),
  )
  return { trainingId: training.id, sessionId: session.id, day }
}
