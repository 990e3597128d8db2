import type { Route } from './route.ts'
import { windowMemory } from './window-memory.ts'

const KEY = 'sessions.place'

/** The calendar at the month that was looked at, or the trainings: a session leads back to where it was found. */
export const sessionsPlace = {
  address: (): string => windowMemory.read(KEY) || '/trainings',
  isCalendar: (): boolean => sessionsPlace.address().startsWith('/calendar'),
  /** Notes the page one is on; going from one session to another changes nothing. */
  keep: ({ path, query }: Route): void => {
    if (path.startsWith('/sessions/')) return
    const month = query.get('month')
    const calendar = month === null ? '/calendar' : `/calendar?month=${month}`
    windowMemory.write(KEY, path === '/calendar' ? calendar : '')
  },
}
