import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { useWall } from '../use-wall.ts'

/** A short name for each date of a session, by its id: the day, and the hour where two are on one day. */
export function useDateLabels(dates: SessionView['dates']): Readonly<Record<string, string>> {
  const wall = useWall()
  const day = ({ start }: SessionView['dates'][number]) => start.slice(0, 10)
  return Object.fromEntries(
    dates.map((date) => {
      const isAlone = dates.filter((other) => day(other) === day(date)).length === 1
      const label = wall.shortDay(date.start)
      return [date.id, isAlone ? label : `${label}, ${wall.time(date.start)}`]
    }),
  )
}
