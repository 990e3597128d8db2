import type { GridSort } from '../../components/grid/grid-columns.ts'

type Counts = Readonly<Record<string, number>>

/** In the address: every outcome, where otherwise the failures would be shown. */
const EVERY = 'all'

const usual = (counts: Counts) => ((counts['failed'] ?? 0) > 0 ? 'failed' : undefined)

/**
 * The outcome the list is kept to; undefined: all. A list with failures shows these until asked otherwise.
 * @param asked as in the address; '' asks for nothing
 */
export function outcomeAsked(asked: string, counts: Counts): string | undefined {
  if (asked === '') return usual(counts)
  return asked === EVERY ? undefined : asked
}

/** The same for the address. */
export function askedFor(outcome: string | undefined, counts: Counts): string {
  return outcome === usual(counts) ? '' : (outcome ?? EVERY)
}

/** The order asked for in the address: by name unless told otherwise. */
export const sortAsked = (get: (name: string) => string): GridSort => ({
  by: get('sort') === 'outcome' ? 'outcome' : 'name',
  descending: get('order') === 'desc',
})

/** The same for the address. */
export const sortFor = ({ by, descending }: GridSort) => ({
  sort: by === 'name' ? '' : by,
  order: descending ? 'desc' : '',
})

/** What the API is asked for. */
export function outcomesQuery(outcome: string | undefined, { by, descending }: GridSort): string {
  const status = outcome === undefined ? '' : `&status=${encodeURIComponent(outcome)}`
  return `sort=${by}${descending ? '&order=desc' : ''}${status}`
}
