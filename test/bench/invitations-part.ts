import { createCaller } from '../helpers/caller.ts'
import type { Child } from './child.ts'
import type { InviteLoopAnswers } from './invite-loop-process.ts'
import type { Bench } from './photos-part.ts'
import { changeAll, planSessions, type Planning } from './planned-sessions.ts'
import { measureRun, openRollcall } from './rollcall.ts'
import type { TenantAnswers } from './tenant-process.ts'

export const STEPS = [
  'first sending',
  'sent again, nothing changed',
  'one person more in each',
  'another room for each',
] as const
export type Step = (typeof STEPS)[number]

export interface SendingCost {
  who: 'Rollcall' | 'one by one, Graph client'
  step: Step
  requests: number
  writes: number
  mails: number
  seconds: number
  cpuSeconds: number
  /** Most requests at one time to the organiser's mailbox. */
  peak: number
  /** Requests before a Retry-After had ended. */
  earlyCalls: number
}

export interface InvitationCosts {
  latency: number
  meetings: number
  /** Meetings at the end and people on them: these must be equal for all candidates. */
  standing: { rollcall: [meetings: number, attendees: number]; loop: [meetings: number, attendees: number] }
  costs: SendingCost[]
}

/** Enough people for every meeting to have different ones. */
const COMPANY = 300
const CHANGES: Partial<Record<Step, 'person' | 'room'>> = {
  'one person more in each': 'person',
  'another room for each': 'room',
}

/** The cost of sending many meetings and keeping them up to date, for each latency. */
export async function measureInvitations({ workshop, options, say }: Bench): Promise<InvitationCosts[]> {
  const results: InvitationCosts[] = []
  for (const latency of options.latencies) {
    say(`invitations: ${String(options.meetings)} meetings, ${String(latency)} ms`)
    const tenant = await workshop.startTenant(COMPANY)
    const planning = await planSessions(workshop, tenant, options.meetings)
    await tenant.ask('latency', latency)
    const rollcall = await byRollcall(workshop, tenant, planning)
    const standing = await tenant.ask('standing')
    await tenant.stop()

    // A separate stand-in, so that neither finds the other's meetings.
    const other = await workshop.startTenant(COMPANY)
    await other.ask('latency', latency)
    const loop = await byLoop(workshop, other, planning)
    results.push({
      latency,
      meetings: options.meetings,
      standing: { rollcall: standing, loop: await other.ask('standing') },
      costs: [...rollcall, ...loop],
    })
    await other.stop()
  }
  return results
}

async function byRollcall(
  workshop: Bench['workshop'],
  tenant: Child<TenantAnswers>,
  planning: Planning,
): Promise<SendingCost[]> {
  const rollcall = await openRollcall(workshop, planning)
  const callers = rollcall.tokens.map((token) => createCaller(rollcall.url, () => Promise.resolve(token)))
  const costs: SendingCost[] = []
  for (const step of STEPS) {
    const change = CHANGES[step]
    if (change) await changeAll(callers, planning, change)
    await tenant.ask('reset')
    const { seconds, cpuSeconds } = await measureRun(rollcall, planning.taskId)
    costs.push({ who: 'Rollcall', step, seconds, cpuSeconds, ...(await tenant.ask('sendings')) })
  }
  await rollcall.child.stop()
  return costs
}

async function byLoop(
  workshop: Bench['workshop'],
  tenant: Child<TenantAnswers>,
  { meetings }: Planning,
): Promise<SendingCost[]> {
  const loop = await workshop.start<InviteLoopAnswers>('invite-loop')
  const place = await tenant.ask('where')
  const costs: SendingCost[] = []
  for (const step of STEPS) {
    await tenant.ask('reset')
    const taken =
      step === 'first sending'
        ? await loop.ask('create', { place, meetings })
        : await loop.ask('change', { place, meetings, change: CHANGES[step] ?? 'none' })
    costs.push({ who: 'one by one, Graph client', step, ...taken, ...(await tenant.ask('sendings')) })
  }
  await loop.stop()
  return costs
}
