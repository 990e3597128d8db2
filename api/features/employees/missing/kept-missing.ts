import type { Context } from '../../../context.ts'
import { missingKey } from '../../../imports/forget-old-imports.ts'
import { RollcallError } from '../../../lib/errors.ts'
import type { ImportRecord } from '../../../store/import-records.ts'
import { MissingPeople, MissingPerson } from './people/contract.ts'

const AT_ONCE = 500

/** Keeps who is missing as long as the report of the import. */
export async function keepMissing(ctx: Context, importId: string, people: readonly MissingPerson[]): Promise<void> {
  for (let start = 0; start < people.length; start += AT_ONCE)
    await ctx.store.importLines.append(
      missingKey(importId),
      people.slice(start, start + AT_ONCE).map((told) => ({ outcome: 'missing', look: 'no', told })),
    )
}

/** One page of those who were missing. @throws not_found */
export async function listMissing(
  ctx: Context,
  importId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: MissingPerson[]; nextCursor?: string }> {
  await wholeList(ctx, importId)
  const query = { limit, ...(cursor !== undefined && { cursor }) }
  const { items, nextCursor } = await ctx.store.importLines.page(missingKey(importId), query)
  return {
    items: items.map(({ told }) => MissingPerson.parse(told)),
    ...(nextCursor !== undefined && { nextCursor }),
  }
}

/** All of those who were missing. */
export async function allMissing(ctx: Context, importId: string): Promise<MissingPerson[]> {
  const people: MissingPerson[] = []
  let cursor: string | undefined
  do {
    const page = await listMissing(ctx, importId, { limit: AT_ONCE, cursor })
    people.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== undefined)
  return people
}

/** The import of a list that had everybody, and what it said of those who were missing. @throws not_found */
export async function wholeList(
  ctx: Context,
  importId: string,
): Promise<{ record: ImportRecord; missing: MissingPeople }> {
  const record = await ctx.store.imports.get(importId)
  const missing = record?.kind === 'employees' ? missingIn(record) : undefined
  if (record && missing) return { record, missing }
  throw new RollcallError('not_found', 'There is no such import of a full list, or it is more than a day old.')
}

/** What an import said of those who were missing; undefined where its list wasn't said to have everybody. */
export const missingIn = ({ report }: ImportRecord): MissingPeople | undefined =>
  MissingPeople.safeParse((report as { missing?: unknown } | undefined)?.missing).data
