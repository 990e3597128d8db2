/** Ordered by interest: what went wrong, what changed, what stayed. */
const ORDER = [
  'failed',
  'drift',
  'removed',
  'cancelled',
  'updated',
  'attendeesChanged',
  'added',
  'created',
  'waitsForTrainer',
  'missingUpstream',
  'ambiguous',
  'unmatched',
  'noPhoto',
  'optedOut',
  'awaitsConsent',
  'notEmployed',
  'kept',
  'unchanged',
  'nothingToSend',
]

export function countsInOrder(counts: Readonly<Record<string, number>>): [outcome: string, count: number][] {
  const place = (outcome: string) => (ORDER.includes(outcome) ? ORDER.indexOf(outcome) : ORDER.length)
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([one], [other]) => place(one) - place(other))
}

/** The name of an outcome; one without a name is shown as it is. */
export function outcomeName(outcomes: Readonly<Record<string, string>>, outcome: string): string {
  return outcomes[outcome] ?? outcome
}
