import type { Context } from '../context.ts'

const KEPT_MS = 24 * 60 * 60_000

/** The id under which the people missing from a complete list are stored. */
export const missingKey = (importId: string) => `${importId}-missing`

/** Deletes the reports of imports older than a day. @returns how many */
export async function forgetOldImports(ctx: Context): Promise<number> {
  const before = new Date(ctx.clock.now().getTime() - KEPT_MS).toISOString()
  const old: string[] = []
  for await (const { id, seenAt } of ctx.store.imports.all()) if (seenAt < before) old.push(id)
  for (const id of old) {
    await ctx.store.importLines.drop(id)
    await ctx.store.importLines.drop(missingKey(id))
  }
  return old.length === 0 ? 0 : ctx.store.imports.removeMany(old)
}
