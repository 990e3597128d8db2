import { randomUUID } from 'node:crypto'
import { auditDone, type By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { invalidFields } from '../../../lib/invalid-fields.ts'
import { languageOf } from '../../../lib/spoken-time.ts'
import type { Unsaved } from '../../../store/records.ts'
import { readTrainingSettings } from '../../../store/settings.ts'
import type { SessionRecord, TrainingRecord } from '../../../store/training-records.ts'
import { employeesById } from '../people/person-view.ts'
import { trainingOf } from '../training-view.ts'
import type { SessionDraft } from './drafts/contract.ts'
import type { SessionView } from './contract.ts'
import { auditRoster, sessionChanges, sessionTarget } from './session-audit.ts'
import { sessionView } from './session-view.ts'
import { settleDates } from './settle-dates.ts'
import { settleEnrolment } from './settle-enrolment.ts'
import { firstInvitation, settleInvitation } from './settle-invitation.ts'
import { readRoster, seatPeople } from './settle-roster.ts'
import { settleTrainers } from './settle-trainers.ts'
import { refuseSendFirst } from './watch-key.ts'

/**
 * Adds a session. Its invitation starts with the text from the settings in the trainer's language.
 * @param acceptLanguage the header, for a draft without a language
 * @throws not_found for the training, validation_failed, employee_unknown, too_many_attendees, session_reference_taken
 */
export async function addSession(
  ctx: Context,
  by: By,
  trainingId: string,
  draft: SessionDraft,
  acceptLanguage?: string,
): Promise<SessionView> {
  refuseSendFirst(by, draft.invitation)
  const training = await trainingOf(ctx, trainingId)
  const added = await insertSession(ctx, by, await newSession(ctx, training, draft, acceptLanguage))
  return sessionView(ctx, by.actor, added)
}

/** Stores a new session, with its audit lines. @throws session_reference_taken */
export async function insertSession(ctx: Context, by: By, session: Unsaved<SessionRecord>): Promise<SessionRecord> {
  const added = await ctx.store.sessions.insert(session)
  await auditDone(ctx, by, 'session.created', sessionTarget(added), sessionChanges({}, added))
  await auditRoster(ctx, by, added, [])
  return added
}

/** A session as it will be stored. @throws validation_failed, employee_unknown, too_many_attendees */
export async function newSession(
  ctx: Context,
  training: TrainingRecord,
  draft: SessionDraft,
  acceptLanguage?: string,
): Promise<Unsaved<SessionRecord>> {
  const { title, reference, capacity, enrolment } = draft
  const settings = await readTrainingSettings(ctx.store)
  const now = ctx.clock.now()
  const language = draft.invitation?.language ?? languageOf(acceptLanguage)
  const { dates, faults: dateFaults } = settleDates(draft.dates ?? [], undefined, settings.defaultTimeZone)
  const { invitation, faults } = settleInvitation(
    firstInvitation(settings, language, { training: training.title, session: title }),
    draft.invitation,
  )
  if (dateFaults.length + faults.length > 0) throw invalidFields([...dateFaults, ...faults])
  const people = draft.participants ?? []
  const trainers = draft.trainers ?? []
  const employees = await employeesById(
    ctx,
    [...people, ...trainers].flatMap(({ employee }) => employee ?? []),
  )
  const session = {
    ...{ id: randomUUID(), trainingId: training.id, title },
    ...(reference !== undefined && { reference }),
    ...(capacity !== undefined && { capacity }),
    ...(enrolment && { enrolment: settleEnrolment(enrolment) }),
    trainers: settleTrainers(trainers, employees),
    dates,
    participants: readRoster(
      { participants: people },
      { participants: [], dates },
      (id) => employees.has(id),
      now.toISOString(),
    ),
    invitation,
    ...{ createdAt: now.toISOString(), updatedAt: now.toISOString() },
  }
  return seatPeople(session, undefined, now)
}
