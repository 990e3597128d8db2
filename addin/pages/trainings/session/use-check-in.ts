import { useCallback, useEffect, useRef, useState } from 'react'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { failureOf, useApi, type LoadFailure } from '../../../use-api.ts'
import type { CheckIn } from './check-in.ts'

interface Tap {
  employee: string
  status: CheckIn
  /** undefined for a session without dates. */
  dateId: string | undefined
}

export interface CheckingIn {
  /** What was tapped and is not saved yet. */
  waiting: (employee: string, dateId: string | undefined) => CheckIn | undefined
  isWaiting: boolean
  error: LoadFailure | undefined
  mark: (tap: Tap) => void
  /** Tries again to save what failed. */
  retry: () => void
}

const keyOf = (employee: string, dateId = '') => `${dateId} ${employee}`

/** Saves taps one after the other, as fast as they come, and shows each at once. */
export function useCheckIn(session: SessionView, onChanged: (session: SessionView) => void): CheckingIn {
  const api = useApi()
  const [shown, setShown] = useState<ReadonlyMap<string, Tap>>(new Map())
  const [error, setError] = useState<LoadFailure>()
  const queue = useRef(new Map<string, Tap>())
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
        const [key, tap] = next
        const path = `/api/sessions/${encodeURIComponent(session.id)}/attendance`
        const after = await api.send<SessionView>('POST', path, tap)
        // Tapped again meanwhile: that is saved next.
        if (queue.current.get(key) === tap) queue.current.delete(key)
        setShown(new Map(queue.current))
        if (queue.current.size === 0) tell.current(after)
      }
    } catch (cause) {
      setError(failureOf(cause))
    } finally {
      isBusy.current = false
    }
  }, [api, session.id])
  const mark = useCallback(
    (tap: Tap) => {
      queue.current.set(keyOf(tap.employee, tap.dateId), tap)
      setShown(new Map(queue.current))
      void work()
    },
    [work],
  )
  return {
    waiting: (employee, dateId) => shown.get(keyOf(employee, dateId))?.status,
    isWaiting: shown.size > 0,
    error,
    mark,
    retry: () => void work(),
  }
}
