import type { Context } from '../../../context.ts'
import { areOver } from '../../../lib/wall-time.ts'
import { decides } from '../../../meetings/approval.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { EnrolmentRequestRecord } from '../../../store/enrolment-records.ts'
import type { SessionRecord } from '../../../store/training-records.ts'
import { offeredView, sessionView, trainerNames, trainingsOf } from '../my-sessions.ts'
import type { MyRequest, SessionRequest, ToDecide } from './contract.ts'

interface Placed {
  request: EnrolmentRequestRecord
  session: SessionRecord
  person: EmployeeRecord
}

/** What someone asked for and doesn't have yet. */
export async function myRequests(ctx: Context, employee: string): Promise<MyRequest[]> {
  const now = ctx.clock.now()
  const views = await viewsOf(ctx, await placed(ctx, { employee }))
  return views.map(({ request, session, dates }) => ({
    ...{ session, dates, askedAt: request.askedAt },
    state: request.declinedAt === undefined ? 'asked' : 'declined',
    decides: decides(request, now),
  }))
}

/** Requests that wait for the manager with this object id. */
export async function requestsToDecide(ctx: Context, managerUserId: string): Promise<ToDecide[]> {
  const open = (await placed(ctx, { manager: managerUserId })).filter(isOpen)
  const views = await viewsOf(ctx, open)
  return views.map(({ request, person, session, dates }) => ({
    ...{ id: request.id, person: person.displayName, session, dates, askedAt: request.askedAt },
  }))
}

/** Who waits for an answer about this session. */
export async function sessionRequests(ctx: Context, sessionId: string): Promise<{ items: SessionRequest[] }> {
  const open = (await placed(ctx, { sessionId })).filter(isOpen)
  const items = open.map(({ request, person }) => ({
    ...{ employee: person.id, person: person.displayName, askedAt: request.askedAt },
    ...(person.department !== undefined && { department: person.department }),
    decides: decides(request, ctx.clock.now()),
  }))
  return { items }
}

const isOpen = ({ request }: Placed) => request.declinedAt === undefined

async function placed(
  { store, clock }: Context,
  where: { employee?: string; manager?: string; sessionId?: string },
): Promise<Placed[]> {
  const found: Placed[] = []
  for await (const request of store.enrolmentRequests.find(where)) {
    const session = await store.sessions.get(request.sessionId)
    const person = await store.employees.get(request.employee)
    if (session && person && !session.cancelled && !areOver(session.dates, clock.now()))
      found.push({ request, session, person })
  }
  return found
}

async function viewsOf(ctx: Context, all: readonly Placed[]) {
  const sessions = all.map(({ session }) => session)
  const trainings = await trainingsOf(ctx, sessions)
  const names = await trainerNames(ctx, sessions)
  return all.map(({ request, person, session }) => ({
    request,
    person,
    ...offeredView(session, sessionView(session, trainings, names)),
  }))
}
