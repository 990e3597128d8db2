import type { Context } from '../../context.ts'
import { placeOf, type AccountSecret } from '../../graph/sealed-places.ts'
import type { Sealed } from '../../lib/seal.ts'

/** Seals a secret for the store and hides it in the log from now on. */
export function sealSecret(ctx: Context, accountId: string, field: AccountSecret, plain: string): Sealed {
  ctx.neverShow(plain)
  return ctx.seal.seal(plain, placeOf(accountId, field))
}
