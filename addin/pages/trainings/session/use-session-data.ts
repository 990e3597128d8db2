import { useCallback, useEffect, useState } from 'react'
import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { failureOf, useApi, type LoadFailure } from '../../../use-api.ts'

export interface SessionData {
  session: SessionView | undefined
  /** How its invitations stand; it comes after the session itself. */
  state: InvitationState | undefined
  error: LoadFailure | undefined
  /** How often it was read; a form that is filled in begins anew with each. */
  loads: number
  /** Takes what a change has answered, and looks how the invitations stand now. */
  show: (session: SessionView) => void
  showState: (state: InvitationState) => void
  reload: () => void
}

/** What each part below the tabs of a session is handed. */
export interface SessionTabProps {
  data: SessionData
  session: SessionView
}

/** A session with the state of its invitations, for all its tabs. */
export function useSessionData(id: string): SessionData {
  const api = useApi()
  const path = `/api/sessions/${encodeURIComponent(id)}`
  const [session, setSession] = useState<SessionView>()
  const [state, setState] = useState<InvitationState>()
  const [error, setError] = useState<LoadFailure>()
  const [loads, setLoads] = useState(0)
  const [round, setRound] = useState(0)
  const [stateRound, setStateRound] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    api.get<SessionView>(path, stop.signal).then(
      (found) => {
        setSession(found)
        setLoads((value) => value + 1)
        setError(undefined)
      },
      (cause: unknown) => {
        if (!stop.signal.aborted) setError(failureOf(cause))
      },
    )
    return () => stop.abort()
  }, [api, path, round])
  useEffect(() => {
    const stop = new AbortController()
    api.get<InvitationState>(`${path}/invitation`, stop.signal).then(setState, (cause: unknown) => {
      if (!stop.signal.aborted) setError(failureOf(cause))
    })
    return () => stop.abort()
  }, [api, path, round, stateRound])
  const show = useCallback((next: SessionView) => {
    setSession(next)
    setStateRound((value) => value + 1)
  }, [])
  const reload = useCallback(() => setRound((value) => value + 1), [])
  return { session, state, error, loads, show, showState: setState, reload }
}
