import { readExtendedId } from './extended-id.ts'
import type { EventRecord } from './event-record.ts'

/** The extended properties to show, their ids in comparable form. */
export interface EventExpand {
  ids: string[]
}

/** Which of an organiser's events are asked for. */
export type EventFilter = { extended: { id: string; value: string } } | { iCalUId: string }

const QUOTED = `'((?:[^']|'')*)'`
const unquote = (text: string | undefined) => (text ?? '').replaceAll("''", "'")

/**
 * `singleValueExtendedProperties/Any(ep: ep/id eq '…' and ep/value eq '…')` or `iCalUId eq '…'`; undefined for what is
 * neither.
 */
export function readEventFilter(text: string): EventFilter | undefined {
  const property = new RegExp(
    `^\\s*singleValueExtendedProperties/any\\(\\s*(\\w+)\\s*:\\s*\\1/id eq ` +
      `${QUOTED}\\s+and\\s+\\1/value eq ${QUOTED}\\s*\\)\\s*$`,
    'i',
  ).exec(text)
  if (property) {
    const id = readExtendedId(unquote(property[2]))
    return id === undefined ? undefined : { extended: { id, value: unquote(property[3]) } }
  }
  const uid = new RegExp(`^\\s*iCalUId eq ${QUOTED}\\s*$`).exec(text)
  return uid ? { iCalUId: unquote(uid[1]) } : undefined
}

export function matchesEventFilter(event: EventRecord, filter: EventFilter): boolean {
  if ('iCalUId' in filter) return event.iCalUId === filter.iCalUId
  return event.extended.some(
    ({ id, value }) => readExtendedId(id) === filter.extended.id && value === filter.extended.value,
  )
}

/** `singleValueExtendedProperties($filter=id eq '…' or id eq '…')`; undefined for anything else. */
export function readEventExpand(text: string): EventExpand | undefined {
  const clause = /^\s*singleValueExtendedProperties\(\s*\$filter=(.*)\)\s*$/i.exec(text)?.[1]
  if (clause === undefined) return undefined
  const ids = clause
    .split(/\s+or\s+/)
    .map((part) => readExtendedId(unquote(new RegExp(`^\\s*id eq ${QUOTED}\\s*$`, 'i').exec(part)?.[1])))
  return ids.includes(undefined) ? undefined : { ids: ids.filter((id) => id !== undefined) }
}
