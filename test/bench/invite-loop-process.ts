import { Client } from '@microsoft/microsoft-graph-client'
import { answerParent } from './child.ts'
import { signInToGraph, type GraphPlace } from './graph-sign-in.ts'
import type { PlannedMeeting } from './planned-sessions.ts'
import { readUsage } from './usage.ts'

/**
 * A loop as a tutorial shows it: Microsoft's client as it comes, one meeting after the other, the whole meeting in
 * every request and no transactionId. It remembers no more than the meetings' ids.
 */
let ids: string[] = []

export const answers = answerParent({
  create: async ({
    place,
    meetings,
  }: {
    place: GraphPlace & { ids: { mailbox: string } }
    meetings: PlannedMeeting[]
  }) => {
    const client = clientFor(place, await signInToGraph(place))
    ids = []
    return timed(async () => {
      for (const meeting of meetings) {
        const { id } = (await client.api(`/users/${place.ids.mailbox}/events`).post(eventOf(meeting))) as { id: string }
        ids.push(id)
      }
    })
  },
  change: async ({
    place,
    meetings,
    change,
  }: {
    place: GraphPlace & { ids: { mailbox: string } }
    meetings: PlannedMeeting[]
    change: 'none' | 'person' | 'room'
  }) => {
    const client = clientFor(place, await signInToGraph(place))
    return timed(async () => {
      for (const [at, meeting] of meetings.entries())
        await client.api(`/users/${place.ids.mailbox}/events/${ids[at] ?? ''}`).patch(eventOf(changed(meeting, change)))
    })
  },
})

export type InviteLoopAnswers = typeof answers

async function timed(work: () => Promise<void>): Promise<{ seconds: number; cpuSeconds: number }> {
  const [began, before] = [performance.now(), readUsage()]
  await work()
  return { seconds: (performance.now() - began) / 1000, cpuSeconds: readUsage().cpuSeconds - before.cpuSeconds }
}

function clientFor({ origin }: GraphPlace, token: string): Client {
  return Client.initWithMiddleware({
    authProvider: { getAccessToken: () => Promise.resolve(token) },
    baseUrl: `${origin}/`,
    customHosts: new Set([new URL(origin).hostname]),
  })
}

/** The added person stays when the room changes afterwards. */
function changed(meeting: PlannedMeeting, change: 'none' | 'person' | 'room'): PlannedMeeting {
  if (change === 'none') return meeting
  const attendees = [...meeting.attendees, meeting.another]
  return { ...meeting, attendees, ...(change === 'room' && { location: 'Room 2' }) }
}

function eventOf({ subject, html, start, end, location, attendees }: PlannedMeeting) {
  return {
    subject,
    body: { contentType: 'HTML', content: html },
    start: { dateTime: `${start}:00`, timeZone: 'Europe/Brussels' },
    end: { dateTime: `${end}:00`, timeZone: 'Europe/Brussels' },
    location: { displayName: location },
    attendees: attendees.map(({ address, name }) => ({ emailAddress: { address, name }, type: 'required' })),
  }
}
