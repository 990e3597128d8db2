import express, { type Express } from 'express'
import type { Context } from './context.ts'
import { operations as auditOperations } from './features/audit/contract.ts'
import { auditRoutes } from './features/audit/routes.ts'
import { operations as changesOperations } from './features/changes/contract.ts'
import { changesRoutes } from './features/changes/routes.ts'
import { operations as diagnosticsOperations } from './features/diagnostics/contract.ts'
import { diagnosticsRoutes } from './features/diagnostics/routes.ts'
import { operations as employeeOperations } from './features/employees/contract.ts'
import { agreeToPicture } from './features/employees/agree-to-picture.ts'
import { settleBin } from './features/employees/bin/settle-bin.ts'
import { changeEmployee } from './features/employees/change-employee.ts'
import { removeEmployee } from './features/employees/remove-employee.ts'
import { readEmployee } from './features/employees/read-employee.ts'
import { employeeRoutes } from './features/employees/routes.ts'
import { operations as invitationOperations } from './features/invitations/contract.ts'
import { invitationRoutes } from './features/invitations/routes.ts'
import { operations as meOperations } from './features/me/contract.ts'
import { settleWhatIsOpen } from './features/invitations/send-invitation.ts'
import { takeOffMeetings } from './features/invitations/take-off-meetings.ts'
import { meRoutes } from './features/me/routes.ts'
import { operations as myOperations } from './features/my/operations/contract.ts'
import type { MyParts } from './features/my/parts.ts'
import { myRoutes } from './features/my/routes.ts'
import { operations as photoConsentOperations } from './features/photo-consents/contract.ts'
import { photoConsentRoutes } from './features/photo-consents/routes.ts'
import type { RetentionParts } from './features/retention/apply-retention.ts'
import { operations as erasureOperations } from './features/erasure/contract.ts'
import { erasureRoutes } from './features/erasure/routes.ts'
import { operations as retentionOperations } from './features/retention/contract.ts'
import { retentionRoutes } from './features/retention/routes.ts'
import { operations as remoteAccountOperations } from './features/remote-accounts/contract.ts'
import { remoteAccountRoutes } from './features/remote-accounts/routes.ts'
import { operations as serviceKeyOperations } from './features/service-keys/contract.ts'
import { serviceKeyRoutes } from './features/service-keys/routes.ts'
import { operations as serviceTaskOperations } from './features/service-tasks/contract.ts'
import { scheduledOperations } from './features/service-tasks/scheduled/contract.ts'
import { scheduledRoutes, serviceTaskRoutes } from './features/service-tasks/routes.ts'
import type { TaskRunner } from './features/service-tasks/task-runner.ts'
import { operations as settingsOperations } from './features/settings/contract.ts'
import { settingsRoutes } from './features/settings/routes.ts'
import { operations as trainingOperations } from './features/trainings/contract.ts'
import { trainingRoutes } from './features/trainings/routes.ts'
import { mutateSession } from './features/trainings/sessions/change-session.ts'
import { removeSession } from './features/trainings/sessions/remove-session.ts'
import { seatPeople } from './features/trainings/sessions/settle-roster.ts'
import { operations as trainingBoardOperations } from './features/training-boards/contract.ts'
import { trainingBoardRoutes } from './features/training-boards/routes.ts'
import { openDirectory } from './features/employees/entra/open-directory.ts'
import { readManager } from './graph/manager.ts'
import { RollcallError } from './lib/errors.ts'
import { plainForwardedFor } from './http/client-address.ts'
import { createEdge } from './http/edge.ts'
import { errorHandler, nothingHere } from './http/error-handler.ts'
import { openApiDocument, type OperationGroup } from './http/openapi.ts'
import { servePages, type Pages } from './http/serve-pages.ts'
import { publicPageRoutes } from './http/public-pages.ts'
import { requestLog } from './http/request-log.ts'
import { noStore, securityHeaders } from './http/security-headers.ts'
import { tabRoutes } from './http/tab.ts'

/** Every operation of the API, by feature. A feature that isn't named here is missing from the document. */
export const OPERATION_GROUPS: readonly OperationGroup[] = [
  { name: 'Me', description: 'The person who is signed in', operations: meOperations },
  { name: 'My page', description: 'The person who is signed in, as an employee', operations: myOperations },
  { name: 'Employees', description: 'The personnel records and their photos', operations: employeeOperations },
  { name: 'Erasure', description: 'Erasing one person everywhere', operations: erasureOperations },
  { name: 'Retention', description: 'How long records are kept', operations: retentionOperations },
  { name: 'Photo consents', description: 'Who agreed to having a picture', operations: photoConsentOperations },
  { name: 'Remote accounts', description: 'Connections to Microsoft 365', operations: remoteAccountOperations },
  { name: 'Settings', description: 'What the remote accounts are used for', operations: settingsOperations },
  { name: 'Trainings', description: 'Trainings, their sessions and who comes to them', operations: trainingOperations },
  {
    name: 'Invitations',
    description: 'Outlook meetings of training sessions: forecast, sending, replies',
    operations: invitationOperations,
  },
  { name: 'Training boards', description: 'A training as a channel sees it', operations: trainingBoardOperations },
  { name: 'Service tasks', description: 'Scheduled jobs and their runs', operations: serviceTaskOperations },
  { name: 'Scheduled', description: 'What an outside scheduler calls', operations: scheduledOperations },
  {
    name: 'Service keys',
    description: 'Keys for the HR system, schedulers and monitoring',
    operations: serviceKeyOperations,
  },
  { name: 'Changes', description: 'What changed, for the HR system', operations: changesOperations },
  { name: 'Audit', description: 'Who did what', operations: auditOperations },
  { name: 'Diagnostics', description: 'Health, figures and this document', operations: diagnosticsOperations },
]

/**
 * The whole API and the tab over a context. The caller makes it listen.
 * @param pages pages beside the API; the demo has some
 */
export function createApp(ctx: Context, runners: readonly TaskRunner[], pages?: Pages): Express {
  const app = express()
  app.set('etag', false)
  app.set('trust proxy', trustProxy(ctx.config.trustProxy))
  app.locals['edge'] = createEdge(ctx)
  app.use(plainForwardedFor, requestLog(ctx), securityHeaders(ctx.config), noStore)
  app.use(meRoutes(ctx))
  app.use(myRoutes(ctx, myParts(ctx)))
  app.use(employeeRoutes(ctx))
  app.use(photoConsentRoutes(ctx))
  app.use(retentionRoutes(ctx))
  app.use(
    erasureRoutes(ctx, {
      removeEmployee: (by, id) => removeEmployee(ctx, by, id),
      takeOffMeetings: (by, person) => takeOffMeetings(ctx, by, person),
    }),
  )
  app.use(remoteAccountRoutes(ctx))
  app.use(settingsRoutes(ctx))
  app.use(trainingRoutes(ctx))
  app.use(invitationRoutes(ctx))
  app.use(trainingBoardRoutes(ctx))
  app.use(serviceTaskRoutes(ctx, runners))
  app.use(scheduledRoutes(ctx, runners))
  app.use(serviceKeyRoutes(ctx))
  app.use(changesRoutes(ctx))
  app.use(auditRoutes(ctx))
  app.use(diagnosticsRoutes(ctx, openApiDocument(OPERATION_GROUPS)))
  app.use(tabRoutes(ctx.config))
  app.use(publicPageRoutes(ctx.config))
  if (pages) app.use(servePages(pages))
  app.use(nothingHere)
  app.use(errorHandler(ctx))
  return app
}

/** Express takes a number of proxies as a number, and addresses as text. */
function trustProxy(setting: string | undefined): number | string | false {
  if (setting === undefined) return false
  return /^\d+$/.test(setting) ? Number(setting) : setting
}

/** The person who enrols is waiting for the answer. */
const MANAGER_PATIENCE_MS = 10_000

/** Features know each other only by contract: they are wired together here. */
function myParts(ctx: Context): MyParts {
  return {
    photoStatusOf: async (actor, id) => (await readEmployee(ctx, actor, id)).photoStatus,
    optOut: async (by, id) => {
      await changeEmployee(ctx, by, id, { photoOptOut: true })
    },
    agree: (by, id, read) => agreeToPicture(ctx, by, id, read),
    managerOf: async (userId) => {
      try {
        const { session } = await openDirectory(ctx)
        return await readManager(session, userId, AbortSignal.timeout(MANAGER_PATIENCE_MS))
      } catch (error) {
        ctx.log.warn(
          { code: error instanceof RollcallError ? error.code : 'internal' },
          'Could not find out who the manager is',
        )
        return undefined
      }
    },
    changeRoster: async (by, id, mutate) => {
      await mutateSession(ctx, by, id, (current, now) =>
        seatPeople({ ...current, participants: mutate(current, now) }, current, now),
      )
    },
  }
}

/** How the daily retention deletes what belongs to other features. */
export const retentionParts = (ctx: Context): RetentionParts => ({
  removeEmployee: (by, id) => removeEmployee(ctx, by, id),
  removeSession: (by, id) => removeSession(ctx, by, id),
})

/** What instances that are gone left half done. */
export async function finishForOthers(ctx: Context): Promise<void> {
  await finishMeetings(ctx)
  if (!ctx.store.exclusive) await settleDeletions(ctx)
}

/** Deletions and restorings of employees that a process left half done are finished or undone. */
export async function settleDeletions(ctx: Context): Promise<void> {
  try {
    const settled = await settleBin(ctx)
    if (settled > 0) ctx.log.info({ employees: settled }, 'Interrupted deletions were finished or undone')
  } catch (error) {
    ctx.log.warn({ err: error }, 'Could not finish interrupted deletions; the next start tries again')
  }
}

/** Meetings that an earlier process left open are checked while this one already serves. */
async function finishMeetings(ctx: Context): Promise<void> {
  try {
    const open = await settleWhatIsOpen(ctx)
    if (open > 0) ctx.log.info({ meetings: open }, 'Meetings left open by an earlier process were settled')
  } catch (error) {
    ctx.log.warn({ err: error }, 'Meetings left open by an earlier process wait for the next sending')
  }
}
