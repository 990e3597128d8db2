/** Days, the last one included; without `until` it has no end yet. */
export interface Absence {
  from: string
  until?: string
}

/** When someone works for the company. All are days: "2027-03-01". */
export interface EmploymentTimes {
  /** By first day. */
  absences?: readonly Absence[]
  employedFrom?: string
  /** The last day. */
  employedUntil?: string
}

/** Why someone is away on some days. */
export type Away = { reason: 'absent' | 'startsLater' | 'hasLeft'; from?: string; until?: string }

/**
 * Whether someone is away on one of these days.
 * @param first a day ("2027-03-01")
 * @param last the same day or a later one
 */
export function awayBetween(
  { absences = [], employedFrom, employedUntil }: EmploymentTimes,
  first: string,
  last: string,
): Away | undefined {
  if (employedFrom !== undefined && employedFrom > first) return { reason: 'startsLater', from: employedFrom }
  if (employedUntil !== undefined && employedUntil < last) return { reason: 'hasLeft', until: employedUntil }
  const absence = absences.find(({ from, until }) => from <= last && (until === undefined || until >= first))
  return absence && { reason: 'absent', ...absence }
}

/** Whether someone works here on a day, will start, or has left. */
export function employmentOn(
  { employedFrom, employedUntil }: Pick<EmploymentTimes, 'employedFrom' | 'employedUntil'>,
  day: string,
): 'current' | 'future' | 'left' {
  if (employedFrom !== undefined && employedFrom > day) return 'future'
  return employedUntil !== undefined && employedUntil < day ? 'left' : 'current'
}
