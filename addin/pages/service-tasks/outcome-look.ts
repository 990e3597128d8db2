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
