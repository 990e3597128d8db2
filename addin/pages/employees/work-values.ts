import type { Person } from './use-people.ts'

export const WORK_TEXTS = [
  'jobTitle',
  'location',
  'managerNumber',
  'language',
  'employedFrom',
  'employedUntil',
] as const
export type WorkText = (typeof WORK_TEXTS)[number]

/** An absence as typed; an empty end means it is open. */
export interface TypedAbsence {
  from: string
  until: string
}

export type WorkValues = Record<WorkText, string> & { absences: readonly TypedAbsence[] }

export const workOf = (person: Person): WorkValues => ({
  ...(Object.fromEntries(WORK_TEXTS.map((name) => [name, person[name] ?? ''])) as Record<WorkText, string>),
  absences: (person.absences ?? []).map(({ from, until = '' }) => ({ from, until })),
})

/** The differences as a patch; an empty text clears a field. */
export function workChanges(stored: WorkValues, values: WorkValues): Record<string, unknown> {
  const texts = WORK_TEXTS.filter((name) => stored[name] !== values[name].trim())
  const isSame = JSON.stringify(stored.absences) === JSON.stringify(values.absences)
  const absences = values.absences.map(({ from, until }) => ({ from, ...(until !== '' && { until }) }))
  return {
    ...Object.fromEntries(texts.map((name) => [name, values[name].trim() === '' ? null : values[name].trim()])),
    ...(!isSame && { absences }),
  }
}
