import type { Context } from '../../../context.ts'
import type { GraphSession } from '../../../graph/graph.ts'
import { openAccount } from '../../../graph/open-account.ts'
import { RollcallError } from '../../../lib/errors.ts'
import type { PersonnelAdministrationSettings } from '../../../store/setting-records.ts'
import { readPersonnelSettings } from '../../../store/settings.ts'

/** Someone is waiting in front of a screen. */
const PATIENCE_MS = 20_000

/** A session for the tenant whose people are synchronised. @throws photo_account_not_set */
export async function openDirectory(
  ctx: Context,
): Promise<{ session: GraphSession; settings: PersonnelAdministrationSettings }> {
  const settings = await readPersonnelSettings(ctx.store)
  const { photoSynchronizationAccountId: id } = settings
  if (id === undefined)
    throw new RollcallError('photo_account_not_set', 'No remote account is chosen for photo synchronisation.')
  return { session: await openAccount(ctx, id, { patience: PATIENCE_MS }), settings }
}
