import { createHash } from 'node:crypto'
import { auditDone, type By } from '../auth/audit.ts'
import type { Context } from '../context.ts'
import { RollcallError } from '../lib/errors.ts'
import type { GivenColumns } from '../lib/lists/csv-header.ts'
import type { ColumnChoices } from '../lib/lists/read-csv.ts'
import type { ColumnMappingRecord, ImportKind } from '../store/import-records.ts'

/** Which fields the columns of a list hold, by header or by position ("#3" is the third); "" to ignore a column. */
export type AskedMapping<Name extends string> = Readonly<Record<string, Name | ''>>

const MOST_KEPT = 500

/**
 * What is known about a list's columns besides their headers: the caller's choice, otherwise the one remembered from an
 * earlier list with the same header.
 */
export async function columnChoices<Name extends string>(
  ctx: Context,
  kind: ImportKind,
  fields: readonly Name[],
  asked: AskedMapping<Name> | undefined,
): Promise<ColumnChoices<Name>> {
  if (asked) return givenChoices(asked)
  const { items } = await ctx.store.columnMappings.page({ limit: MOST_KEPT })
  const known = new Map(items.filter((one) => one.kind === kind).map((one) => [one.id, one]))
  const find = (header: readonly string[]) => (known.size === 0 ? undefined : known.get(idOf(kind, header)))
  const isField = (field: string): field is Name | '' => field === '' || fields.includes(field as Name)
  return {
    isFor: (header) => find(header) !== undefined,
    source: (header) => (find(header) ? 'remembered' : undefined),
    of: (header) =>
      new Map(
        (find(header)?.fields ?? []).flatMap((field, place) =>
          isField(field ?? '?') ? [[place, field as Name | '']] : [],
        ),
      ),
  }
}

function givenChoices<Name extends string>(asked: AskedMapping<Name>): ColumnChoices<Name> {
  const words = Object.keys(asked)
    .filter((key) => !PLACE.test(key))
    .map(plainHeader)
  return {
    isFor: (header) => words.length > 0 && words.every((word) => header.some((cell) => plainHeader(cell) === word)),
    source: () => (Object.keys(asked).length > 0 ? 'given' : undefined),
    of: (header) => new Map(Object.entries<Name | ''>(asked).map(([key, field]) => [placeOf(header, key), field])),
  }
}

const PLACE = /^#(\d{1,4})$/
const plainHeader = (word: string) => word.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/** @throws validation_failed */
function placeOf(header: readonly string[], key: string): number {
  const number = PLACE.exec(key)?.[1]
  const place =
    number === undefined ? header.findIndex((cell) => plainHeader(cell) === plainHeader(key)) : Number(number) - 1
  if (place >= 0 && place < header.length) return place
  const message = `The list has no column ${key}.`
  throw new RollcallError('validation_failed', message, {
    details: { in: 'query', fields: [{ path: 'mapping', message }] },
  })
}

const idOf = (kind: ImportKind, header: readonly string[]) =>
  `${kind}-${createHash('sha256')
    .update(JSON.stringify(header.map(plainHeader)))
    .digest('hex')
    .slice(0, 32)}`

/** Remembers the choice for the next list with this header, whoever imports it; an empty choice forgets it. */
export async function rememberColumns(
  ctx: Context,
  by: By,
  kind: ImportKind,
  header: readonly string[],
  given: GivenColumns<string>,
): Promise<void> {
  const id = idOf(kind, header)
  const before = await ctx.store.columnMappings.get(id)
  const fields = header.map((_, place) => given.get(place) ?? null)
  if (given.size === 0 ? before === undefined : JSON.stringify(before?.fields) === JSON.stringify(fields)) return
  if (given.size === 0) await ctx.store.columnMappings.removeMany([id])
  else {
    const savedAt = ctx.clock.now().toISOString()
    await ctx.store.columnMappings.put({ id, kind, fields, savedAt, savedBy: by.actor.name })
    await forgetOldest(ctx)
  }
  const shown = (list: ColumnMappingRecord['fields'] | undefined) =>
    list?.flatMap((field, place) => (field === null ? [] : [`${header[place] ?? ''}: ${field || '–'}`])).join(', ')
  const [was, is] = [shown(before?.fields), given.size === 0 ? undefined : shown(fields)]
  await auditDone(
    ctx,
    by,
    'import.columnsMapped',
    { kind: 'import', id: kind },
    {
      columns: { ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) },
    },
  )
}

/** For headers that change with each export, only the newest are kept. */
async function forgetOldest({ store }: Context): Promise<void> {
  const { nextCursor } = await store.columnMappings.page({ limit: MOST_KEPT })
  if (nextCursor === undefined) return
  const { items } = await store.columnMappings.page({ limit: MOST_KEPT, cursor: nextCursor })
  await store.columnMappings.removeMany(items.map(({ id }) => id))
}
