import { sql, type RawBuilder } from 'kysely'
import type { CollectionRules } from '../collection-rules.ts'
import { COLLECTIONS } from '../collections.ts'
import type { Stored } from '../records.ts'
import { SERIES, type SeriesRules } from '../series-rules.ts'
import { columnName, derivedColumns, type DerivedColumn } from './derived-columns.ts'

/** One step of the schema, run once per database. A released step never changes. */
export interface SchemaStep {
  name: string
  statements: readonly RawBuilder<unknown>[]
  /** The table whose records or lines need the new column filled. */
  fills?: string
}

export const tableName = (collection: string) => columnName('', collection).slice(1)

const rulesOf = Object.entries(COLLECTIONS) as [string, CollectionRules<Stored, string>][]
export const collectionTables = rulesOf.map(([name, rules]) => ({ name, table: tableName(name), rules }))
export const seriesTables = (Object.entries(SERIES) as [string, SeriesRules<object, string>][]).map(
  ([name, rules]) => ({
    name,
    table: tableName(name),
    rules,
  }),
)

function columnStep(table: string, { name, type, kind }: DerivedColumn): SchemaStep {
  const [from, column] = [sql.table(table), sql.ref(name)]
  const empty = {
    sort: sql` not null default ''`,
    search: sql` not null default ''`,
    alike: sql` not null default ''`,
    many: sql` not null default '{}'`,
  }
  const rest =
    kind === 'sort' || kind === 'search' || kind === 'alike' ? empty[kind] : type === 'text' ? sql`` : empty.many
  const add = sql`alter table ${from} add column ${column} ${sql.raw(type)} ${type === 'text' ? sql`collate "C"` : sql``} ${rest}`
  const index = {
    order: [],
    sort: [sql`create index ${sql.ref(`${table}_${name}`)} on ${from} (${column}, id)`],
    // The trigram index is added if the extension exists.
    search: [],
    alike: [],
    unique: [sql`alter table ${from} add constraint ${sql.ref(`${table}_${name}`)} unique (${column}) deferrable`],
    filter: [sql`create index ${sql.ref(`${table}_${name}`)} on ${from} (${column}, sort_key, id)`],
    days: [sql`create index ${sql.ref(`${table}_${name}`)} on ${from} using gist (${column})`],
    index: [sql`create index ${sql.ref(`${table}_${name}`)} on ${from} using gin (${column})`],
    reference: [sql`create index ${sql.ref(`${table}_${name}`)} on ${from} using gin (${column})`],
  }[kind]
  return { name: `${table}.${name}`, statements: [add, ...index], fills: table }
}

function collectionSteps(table: string, rules: CollectionRules<Stored, string>): SchemaStep[] {
  const create = sql`create table ${sql.table(table)}
    (id text collate "C" primary key, sort_key text collate "C" not null, body json not null)`
  const order = sql`create index ${sql.ref(`${table}_order`)} on ${sql.table(table)} (sort_key, id)`
  const columns = derivedColumns(rules).filter(({ kind }) => kind !== 'order')
  return [{ name: table, statements: [create, order] }, ...columns.map((column) => columnStep(table, column))]
}

function seriesSteps(table: string, rules: SeriesRules<object, string>): SchemaStep[] {
  const from = sql.table(table)
  const create = sql`create table ${from} (key text collate "C" not null, line bigint not null,
    search_text text collate "C" not null default '', body json not null, primary key (key, line))`
  const columns = [
    ...(rules.filters ?? []).map((field) => columnName('is', field)),
    ...Object.keys(rules.indexes ?? {}).map((field) => columnName('by', field)),
  ]
  const added = columns.map((name) => ({
    name: `${table}.${name}`,
    statements: [
      sql`alter table ${from} add column ${sql.ref(name)} text collate "C"`,
      sql`create index ${sql.ref(`${table}_${name}`)} on ${from} (${sql.ref(name)}, key, line)`,
    ],
    fills: table,
  }))
  const sorts = Object.keys(rules.sorts ?? {}).map((by): SchemaStep => {
    const name = columnName('sort', by)
    return {
      name: `${table}.${name}`,
      statements: [
        sql`alter table ${from} add column ${sql.ref(name)} text collate "C" not null default ''`,
        sql`create index ${sql.ref(`${table}_${name}`)} on ${from} (key, ${sql.ref(name)}, line)`,
      ],
      fills: table,
    }
  })
  return [{ name: table, statements: [create] }, ...added, ...sorts]
}

const OTHERS: SchemaStep[] = [
  {
    name: 'series_keys',
    statements: [
      sql`create table series_keys (series text collate "C" not null, key text collate "C" not null, last bigint not null,
        primary key (series, key))`,
    ],
  },
  {
    name: 'audit',
    statements: [
      sql`create table audit (sequence bigint primary key, month text collate "C" not null, actor text not null,
        action text not null, outcome text not null, target_id text, search_text text not null, body json not null)`,
      sql`create index audit_target on audit (target_id, sequence desc)`,
      sql`create index audit_actor on audit (actor, sequence desc)`,
      sql`create index audit_action on audit (action, sequence desc)`,
      sql`create index audit_month on audit (month)`,
      sql`create table audit_head (one boolean primary key default true check (one), sequence bigint not null,
        hash text not null, month text not null)`,
      sql`insert into audit_head values (true, 0, '', '')`,
    ],
  },
  {
    name: 'photos',
    statements: [
      sql`create table photos (blob text collate "C" primary key, jpeg bytea not null,
        touched_at timestamptz not null default clock_timestamp())`,
      // A JPEG can't be compressed further.
      sql`alter table photos alter column jpeg set storage external`,
    ],
  },
  {
    name: 'leases',
    statements: [
      sql`create table leases (name text collate "C" primary key, ticket uuid not null, note json not null,
        asked text, expires_at timestamptz not null)`,
      sql`create table pauses (name text collate "C" primary key, until timestamptz not null)`,
    ],
  },
  {
    name: 'moves',
    statements: [
      sql`create table moves (one boolean primary key default true check (one), source text not null,
        started_at timestamptz not null default now(), finished_at timestamptz)`,
    ],
  },
]

/** The folding of text for searching and sorting. When it changes, another step like this fills all records again. */
const FOLDING: SchemaStep[] = collectionTables.map(({ table }) => ({
  name: `${table} folded as of 2`,
  statements: [],
  fills: table,
}))

/** All steps, in the order in which a new database runs them. */
export const SCHEMA_STEPS: readonly SchemaStep[] = [
  ...collectionTables.flatMap(({ table, rules }) => collectionSteps(table, rules)),
  ...seriesTables.flatMap(({ table, rules }) => seriesSteps(table, rules)),
  ...FOLDING,
  ...OTHERS,
]
