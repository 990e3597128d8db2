import type { Actor } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { readTrainingSettings } from '../../store/settings.ts'
import type { Me } from './contract.ts'
import type { KnownAdmins } from './known-admins.ts'
import { secretWarnings } from './secret-warnings.ts'
import { invitationSteps, setupSteps } from './setup-steps.ts'

/** @throws forbidden for callers that aren't people */
export async function readMe(ctx: Context, actor: Actor, known: KnownAdmins): Promise<Me> {
  if (actor.kind !== 'user') throw new RollcallError('forbidden', 'Only a person can ask this.')
  const { name, userId, userName, tenantId, roles } = actor
  known.note(actor)
  const admins = roles.length > 0 ? known.names() : []
  const steps = await setupSteps(ctx)
  const warnings = roles.includes('admin') ? await secretWarnings(ctx) : []
  const { defaultTimeZone } = await readTrainingSettings(ctx.store)
  return {
    name,
    userId,
    userName,
    tenantId,
    roles: [...roles],
    setup: { complete: steps.every(({ done }) => done), steps, invitations: await invitationSteps(ctx) },
    warnings,
    admins,
    defaultTimeZone,
  }
}
