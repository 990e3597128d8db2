import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { bytes } from '../../http/reply.ts'
import { cancelSession } from './cancel-session.ts'
import { operations } from './contract.ts'
import { exportRoster } from './export-roster.ts'
import { readInvitation } from './invitation-state.ts'
import { previewInvitation } from './preview-invitation.ts'
import { refreshReplies } from './refresh-replies.ts'
import { remindSilent } from './remind-silent.ts'
import { sendInvitation } from './send-invitation.ts'
import { settleDrift } from './settle-drift.ts'

const AS_FILE = { 'Content-Disposition': 'attachment; filename="roster.csv"' }

/** The Invitation tab of a session, for trainers. */
export function invitationRoutes(ctx: Context): Router {
  const router = Router()
  mount(router, ctx, operations.previewInvitation, ({ params }) => previewInvitation(ctx, params.id))
  mount(router, ctx, operations.sendInvitation, (call) => sendInvitation(ctx, call, call.params.id, call.body))
  mount(router, ctx, operations.readInvitation, ({ params }) => readInvitation(ctx, params.id))
  mount(router, ctx, operations.refreshReplies, ({ params }) => refreshReplies(ctx, params.id))
  mount(router, ctx, operations.remindSilent, (call) => remindSilent(ctx, call, call.params.id, call.body.comment))
  mount(router, ctx, operations.cancelSession, (call) => cancelSession(ctx, call, call.params.id, call.body.comment))
  mount(router, ctx, operations.settleDrift, (call) =>
    settleDrift(ctx, call, call.params.id, call.params.dateId, call.body.keep),
  )
  mount(router, ctx, operations.exportRoster, async ({ params, query }) =>
    bytes(await exportRoster(ctx, params.id, query), 'text/csv; charset=utf-8', { headers: AS_FILE }),
  )
  return router
}
