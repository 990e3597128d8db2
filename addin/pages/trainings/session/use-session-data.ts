import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { answerOf, useApi, type LoadFailure } from '../../../use-api.ts'

export interface SessionData {
  session: SessionView | undefined
  /** The state of its invitations; it arrives after the session itself. */
  state: InvitationState | undefined
  error: LoadFailure | undefined
  /** How often it was read; a form starts over with each. */
  loads: number
  /** Takes the answer to a change, and reads the state of the invitations again. */
  show: (session: SessionView) => void
  showState: (state: InvitationState) => void
  reload: () => void
}

/** The props of each part below a session's tabs. */
export interface SessionTabProps {
  data: SessionData
  session: SessionView
}

/** Reads the session repeatedly while invitations are being sent, by anyone. */
const POLL_MS = 2_000

/** A session with the state of its invitations, for all its tabs. */
export function useSessionData(id: string): SessionData {
  const api = useApi()
  const queries = useQueryClient()
  const path = `/api/sessions/${encodeURIComponent(id)}`
  const session = useQuery<{ view: SessionView; loads: number }, LoadFailure>({
    queryKey: [path],
    queryFn: async ({ signal, client }) => {
      const before = client.getQueryData<{ loads: number }>([path])
      return { view: await answerOf(api.get<SessionView>(path, signal), signal), loads: (before?.loads ?? 0) + 1 }
    },
  })
  const state = useQuery<InvitationState, LoadFailure>({
    queryKey: [path, 'invitation'],
    queryFn: ({ signal }) => answerOf(api.get(`${path}/invitation`, signal), signal),
    refetchInterval: ({ state: { data } }) => (data?.sending ? POLL_MS : false),
  })
  const { refetch: readSession } = session
  const { refetch: readState } = state
  const showState = useCallback(
    (next: InvitationState) => void queries.setQueryData([path, 'invitation'], next),
    [queries, path],
  )
  const show = useCallback(
    (view: SessionView) => {
      queries.setQueryData<{ view: SessionView; loads: number }>([path], (before) => ({
        view,
        loads: before?.loads ?? 0,
      }))
      void readState()
    },
    [queries, path, readState],
  )
  const reload = useCallback(() => {
    void readSession()
    void readState()
  }, [readSession, readState])
  return {
    session: session.data?.view,
    state: state.data,
    error: session.error ?? state.error ?? undefined,
    loads: session.data?.loads ?? 0,
    show,
    showState,
    reload,
  }
}
