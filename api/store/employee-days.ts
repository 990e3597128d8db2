import type { DayRules, DaySpan } from './day-spans.ts'
import type { EmploymentTimes } from './employment.ts'

/** On which days someone works here, will, has left, or works here and is away; as `employmentOn` and `awayBetween`. */
export const EMPLOYEE_DAYS = {
  current: ({ employedFrom, employedUntil }) => [between(employedFrom, employedUntil)],
  future: ({ employedFrom }) => (employedFrom === undefined ? [] : [{ before: employedFrom }]),
  left: ({ employedFrom, employedUntil }) => {
    if (employedUntil === undefined) return []
    const startsLater = employedFrom !== undefined && employedFrom > employedUntil
    return [startsLater ? { from: employedFrom } : { after: employedUntil }]
  },
  absent: ({ absences = [], employedFrom, employedUntil }) =>
    absences.map(({ from, until }) => between(latest(from, employedFrom), earliest(until, employedUntil))),
} as const satisfies DayRules<EmploymentTimes>

const between = (from: string | undefined, until: string | undefined): DaySpan => ({
  ...(from !== undefined && { from }),
  ...(until !== undefined && { until }),
})

const latest = (left: string, right = left) => (left > right ? left : right)

const earliest = (left: string | undefined, right: string | undefined) =>
  left === undefined || right === undefined ? (left ?? right) : left < right ? left : right
