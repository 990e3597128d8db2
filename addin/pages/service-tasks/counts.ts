import { OUTCOMES_IN_ORDER } from '../../../api/store/outcome-order/contract.ts'

/** The outcomes that occurred, in this order. */
export function countsInOrder(counts: Readonly<Record<string, number>>): [outcome: string, count: number][] {
  const place = (outcome: string) =>
    OUTCOMES_IN_ORDER.includes(outcome) ? OUTCOMES_IN_ORDER.indexOf(outcome) : OUTCOMES_IN_ORDER.length
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([one], [other]) => place(one) - place(other))
}

/** The name of an outcome; one without a name is shown as it is. */
export function outcomeName(outcomes: Readonly<Record<string, string>>, outcome: string): string {
  return outcomes[outcome] ?? outcome
}
