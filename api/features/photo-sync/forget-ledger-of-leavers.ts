import type { Context } from '../../context.ts'

/** Removes ledger entries of deleted employees: a run in progress may have written them after the deletion. */
export async function forgetLeavers(ctx: Context): Promise<void> {
  const staying = new Set<string>()
  for await (const employee of ctx.store.employees.all()) staying.add(employee.id)
  const leavers: string[] = []
  for await (const entry of ctx.store.photoLedger.all()) if (!staying.has(entry.id)) leavers.push(entry.id)
  await ctx.store.photoLedger.removeMany(leavers)
}
