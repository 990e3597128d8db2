import type { SessionDate } from '../store/training-records.ts'
import type { Placeholder } from './contract.ts'
import { valuesFor } from './meeting-content.ts'
import { placeholdersNamed } from './placeholders.ts'
import type { DatePlan, PlanInput, Problem } from './plan-types.ts'
import { problem } from './problem.ts'

/** What is missing when a placeholder is empty. The others never are. */
const MISSING: Partial<Record<Placeholder, string>> = { trainer: 'trainer', location: 'location' }

/**
 * Placeholders that would leave a gap in the text, such as "Trainer:" with nothing after it. Reported once if it
 * applies to every date being sent, otherwise per date.
 */
export function emptyPlaceholders(input: PlanInput, plans: readonly DatePlan[]): Problem[] {
  const sent = new Set(
    plans.filter(({ action }) => action === 'create' || action === 'update').map(({ dateId }) => dateId),
  )
  const dates = input.session.dates.filter(({ id }) => sent.has(id))
  const empty = new Map(dates.map((date) => [date.id, emptyIn(input, date)]))
  return Object.entries(MISSING).flatMap(([name, missing]): Problem[] => {
    const placeholder = name as Placeholder
    const found = dates.filter(({ id }) => empty.get(id)?.has(placeholder))
    if (found.length === 0) return []
    const isEverywhere = found.length === dates.length
    const told = problem(
      'placeholder_empty',
      `The invitation uses {${name}}, but ${isEverywhere ? 'this session' : 'this date'} has no ${missing}. That place stays empty.`,
      { placeholder, what: isEverywhere ? 'session' : 'date' },
    )
    return isEverywhere
      ? [{ severity: 'warn', ...told }]
      : found.map(({ id }) => ({ severity: 'warn', dateId: id, ...told }))
  })
}

function emptyIn(input: PlanInput, date: SessionDate): Set<Placeholder> {
  const { title, text } = input.session.invitation
  const values = valuesFor(input, date)
  const used = placeholdersNamed(`${date.title ?? title} ${date.text ?? text}`)
  return new Set(used.filter((name) => values[name].trim() === ''))
}
