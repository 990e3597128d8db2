import { table } from './markdown-table.ts'
import type { StoreCosts } from './stores-part.ts'

const whole = (value: number) => Math.round(value).toLocaleString('en-GB')

/** The costs of records in files and in PostgreSQL, side by side. */
export function storesSection(costs: readonly StoreCosts[]): string {
  const rows = costs.map(({ store, people, first, night, searchP99, searchMost, peakMb, changeKb }) => [
    `${whole(people)} people, ${store}`,
    first.seconds.toFixed(1),
    first.writtenMb.toFixed(1),
    ((first.writtenMb * 1000) / people).toFixed(1),
    first.pictureMb.toFixed(1),
    whole(searchP99),
    whole(searchMost),
    night.seconds.toFixed(1),
    whole(night.pictureBytes),
    whole(peakMb),
    changeKb.toFixed(1),
  ])
  const heads = ['', 'first s', 'written MB', 'kB per person', 'pictures MB', 'search p99', 'search max']
  return `## Records in files and in PostgreSQL

One instance: a first synchronisation during ten searches and pages a second, then an unchanged night, then 20 changes of one employee. Searches are in milliseconds from the moment each
was due. For lowdb, "written" is what the process wrote to disk; for PostgreSQL it is the write-ahead log, which has every change once (the tables are written again later).
PostgreSQL, the stand-in for Microsoft and the load share the processors with Rollcall, and PostgreSQL doesn't wait for the disk (fsync off).

${table([...heads, 'night s', 'night picture bytes', 'peak MB', 'kB per change'], rows)}`
}
