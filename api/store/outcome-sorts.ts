import { OUTCOMES_IN_ORDER } from './outcome-order/contract.ts'
import type { OutcomeRecord } from './task-records.ts'

/** Sorts before any text, so that "An" comes before "An Vos" whatever follows. */
const THEN = '\u0001'

/** Names can be shared; with the id, everyone keeps one place. */
const named = ({ subject }: OutcomeRecord) => `${subject.label}${THEN}${subject.id}`

function rank({ outcome }: OutcomeRecord): string {
  const place = OUTCOMES_IN_ORDER.indexOf(outcome)
  return String(place < 0 ? OUTCOMES_IN_ORDER.length : place).padStart(2, '0')
}

/** The orders of a run's outcomes besides that of adding. Equal outcomes are ordered by name. */
export const OUTCOME_SORTS: Readonly<Record<string, (item: OutcomeRecord) => string>> = {
  name: named,
  outcome: (item) => `${rank(item)}${THEN}${item.outcome}${THEN}${named(item)}`,
}
