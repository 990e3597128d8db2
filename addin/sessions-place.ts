import type { Route } from './route.ts'
import { windowMemory } from './window-memory.ts'

const KEY = 'sessions.place'

/** The calendar at the last month, or the trainings: where a session's back link leads. */
export const sessionsPlace = {
  address: (): string => windowMemory.read(KEY) || '/trainings',
  isCalendar: (): boolean => sessionsPlace.address().startsWith('/calendar'),
  /** Remembers the current page; going from one session to another changes nothing. */
  keep: ({ path, query }: Route): void => {
    if (path.startsWith('/sessions/')) return
    const month = query.get('month')
    const calendar = month === null ? '/calendar' : `/calendar?month=${month}`
    windowMemory.write(KEY, path === '/calendar' ? calendar : '')
  },
}
