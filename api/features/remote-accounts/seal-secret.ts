import type { Context } from '../../context.ts'
import { placeOf, type AccountSecret } from '../../graph/sealed-places.ts'
import type { Sealed } from '../../lib/seal.ts'

/** A secret as it is stored; from now on it is blotted out of the log as well. */
export function sealSecret(ctx: Context, accountId: string, field: AccountSecret, plain: string): Sealed {
  ctx.neverShow(plain)
  return ctx.seal.seal(plain, placeOf(accountId, field))
}
