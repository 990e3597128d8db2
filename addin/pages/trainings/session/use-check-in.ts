import { useCallback, useEffect, useRef, useState } from 'react'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { failureOf, useApi, type LoadFailure } from '../../../use-api.ts'
import type { CheckIn } from './check-in.ts'

export interface CheckingIn {
  /** Taps that are not saved yet, by employee. */
  waiting: ReadonlyMap<string, CheckIn>
  error: LoadFailure | undefined
  mark: (employee: string, status: CheckIn) => void
  /** Tries again what was not saved. */
  retry: () => void
}

/** Saves taps one after the other, as fast as they come: what is tapped is seen at once. */
export function useCheckIn(session: SessionView, onChanged: (session: SessionView) => void): CheckingIn {
  const api = useApi()
  const [waiting, setWaiting] = useState<ReadonlyMap<string, CheckIn>>(new Map())
  const [error, setError] = useState<LoadFailure>()
  const queue = useRef(new Map<string, CheckIn>())
  const isBusy = useRef(false)
  const tell = useRef(onChanged)
  useEffect(() => {
    tell.current = onChanged
  })
  const work = useCallback(async () => {
    if (isBusy.current) return
    isBusy.current = true
    setError(undefined)
    try {
      for (let next = [...queue.current][0]; next; next = [...queue.current][0]) {
        const [employee, status] = next
        const after = await api.send<SessionView>(
          'POST',
          `/api/sessions/${encodeURIComponent(session.id)}/attendance`,
          { employee, status },
        )
        // Tapped again meanwhile: that is saved next.
        if (queue.current.get(employee) === status) queue.current.delete(employee)
        setWaiting(new Map(queue.current))
        if (queue.current.size === 0) tell.current(after)
      }
    } catch (cause) {
      setError(failureOf(cause))
    } finally {
      isBusy.current = false
    }
  }, [api, session.id])
  const mark = useCallback(
    (employee: string, status: CheckIn) => {
      queue.current.set(employee, status)
      setWaiting(new Map(queue.current))
      void work()
    },
    [work],
  )
  return { waiting, error, mark, retry: () => void work() }
}
