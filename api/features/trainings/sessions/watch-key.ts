import { randomUUID } from 'node:crypto'
import type { By } from '../../../auth/audit.ts'
import { maySend } from '../../../auth/may-send.ts'
import type { Context } from '../../../context.ts'
import { createBreath } from '../../../lib/breathe.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { linksIn } from '../../../lib/links.ts'
import { outsideAmong } from '../../../meetings/company-domains.ts'
import { unseenIn } from '../../../meetings/unseen.ts'
import type { UnseenReason } from '../../../store/session-parts.ts'
import type { SessionRecord, TrainingRecord } from '../../../store/training-records.ts'
import { employeesById } from '../people/person-view.ts'
import type { InvitationDraft } from './drafts/contract.ts'
import { changesNotSent } from './session-progress.ts'
import { peopleOf } from './session-view.ts'

/** Checks a change before it is stored, and notes on the session what a person has to look at before it is sent. */
export type Watch = (before: SessionRecord, after: SessionRecord) => SessionRecord

interface Change {
  before: SessionRecord
  after: SessionRecord
}

/**
 * A key without the right to send may update sessions, but can't bring its own text or outsiders into anyone's
 * calendar.
 * @param plan the planned changes, to find the people in them; not called if the caller may send
 * @param trainings added along with the changes
 */
export async function watchFor(
  ctx: Context,
  by: By,
  plan: () => Promise<readonly Change[]>,
  trainings: readonly TrainingRecord[] = [],
): Promise<Watch> {
  if (maySend(by.actor)) return (_before, after) => after
  const changes = await plan()
  const sessions = changes.flatMap(({ before, after }) => [before, after])
  const employees = await employeesById(ctx, sessions.flatMap(peopleOf))
  const trainers = sessions.flatMap((session) => session.trainers.flatMap(({ email }) => email ?? []))
  const addresses = [...[...employees.values()].map(({ email }) => email), ...trainers]
  const outside = await outsideAmong(
    ctx,
    addresses.map((address) => address.toLowerCase()),
  )
  const addressOf = (id: string) => employees.get(id)?.email.toLowerCase() ?? ''
  const linked = await trainingsWithLinks(ctx, changes, trainings)
  const unsent = new Set<string>()
  for (const change of changes.filter(letsGo))
    if (await changesNotSent(ctx, change.before)) unsent.add(change.before.id)
  const reasonsFor = ({ before, after }: Change): UnseenReason[] => [
    ...unseenIn(before, after, (one) => outside.has('employee' in one ? addressOf(one.employee) : one.address)),
    // A key must not send what a trainer has changed but not sent.
    ...(letsGo({ before, after }) && unsent.has(before.id) ? (['resend'] as const) : []),
    ...(before.trainingId !== after.trainingId && linked.has(after.trainingId) ? (['link'] as const) : []),
  ]
  // Determined beforehand, with pauses: a list may change thousands of sessions in one write.
  const known = new Map<string, UnseenReason[]>()
  const breath = createBreath()
  for (const change of changes) {
    await breath()
    known.set(stateKey(change.before), reasonsFor(change))
  }
  return (before, after) => {
    const because = known.get(stateKey(before)) ?? reasonsFor({ before, after })
    return because.length > 0 ? withUnseen(ctx, by, after, because) : after
  }
}

const stateKey = ({ id, etag }: SessionRecord) => `${id} ${etag}`

const letsGo = ({ before, after }: Change) =>
  !before.invitation.resendAutomatically && after.invitation.resendAutomatically

/** Among the trainings that sessions move to, those with a web address in their title. */
async function trainingsWithLinks(
  { store }: Context,
  changes: readonly Change[],
  added: readonly TrainingRecord[],
): Promise<Set<string>> {
  const known = new Map(added.map((training) => [training.id, training]))
  const ids = changes.flatMap(({ before, after }) => (before.trainingId === after.trainingId ? [] : [after.trainingId]))
  const found = await Promise.all([...new Set(ids)].map(async (id) => known.get(id) ?? store.trainings.get(id)))
  return new Set(found.flatMap((one) => (one && linksIn(one.title).length > 0 ? [one.id] : [])))
}

/** A training's title is part of its sessions' invitations: with a web address in it, they wait for a person. */
export async function watchTitle(ctx: Context, by: By, trainingId: string, title: string | undefined): Promise<void> {
  if (maySend(by.actor) || title === undefined || linksIn(title).length === 0) return
  const ids: string[] = []
  for await (const { id } of ctx.store.sessions.find({ trainingId })) ids.push(id)
  await ctx.store.sessions.changeMany(ids, (session) => withUnseen(ctx, by, session, ['link']))
}

/** A session that waits for a person, in addition to earlier reasons. */
function withUnseen(
  { clock }: Context,
  { actor }: By,
  session: SessionRecord,
  because: readonly UnseenReason[],
): SessionRecord {
  const all = [...new Set([...(session.unseen?.because ?? []), ...because])]
  return { ...session, unseen: { id: randomUUID(), at: clock.now().toISOString(), by: actor.name, because: all } }
}

/** @throws forbidden when a key without the right to send asks for the first invitation to be sent */
export function refuseSendFirst({ actor }: By, invitation: InvitationDraft | undefined): void {
  if (invitation?.sendFirst !== true || maySend(actor)) return
  throw new RollcallError(
    'forbidden',
    'To have the first invitation sent, a service key needs the scope invitations:send.',
    { details: { needs: ['invitations:send'] } },
  )
}
