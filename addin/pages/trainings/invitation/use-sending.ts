import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { ApiError } from '../../../api.ts'
import type { Forecast, SendResult } from '../../../../api/features/invitations/forecast/contract.ts'
import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import { answerOf, useAct, useApi, type LoadFailure } from '../../../use-api.ts'

const POLL_MS = 1_000

export interface Sending {
  forecast: Forecast | undefined
  error: LoadFailure | undefined
  /** The session changed between the forecast and the sending, so there is a new forecast. */
  meanwhile: boolean
  busy: boolean
  progress: { done: number; total: number } | undefined
  result: SendResult | undefined
  again: () => void
  send: (confirmMails: number | undefined) => void
}

/**
 * The mail forecast of a session, and sending exactly that.
 * @param onSent called when it is done, or has failed on the way
 */
export function useSending(sessionId: string, onSent: () => void): Sending {
  const api = useApi()
  const queries = useQueryClient()
  const path = `/api/sessions/${encodeURIComponent(sessionId)}/invitation`
  const [meanwhile, setMeanwhile] = useState(false)
  const [result, setResult] = useState<SendResult>()
  const { busy, error: refusal, act, clear } = useAct()
  const forecast = useQuery<Forecast, LoadFailure>({
    queryKey: [path, 'forecast'],
    queryFn: ({ signal }) => answerOf(api.send('POST', `${path}/preview`, undefined, { signal }), signal),
  })
  const again = useCallback(() => {
    setResult(undefined)
    clear()
    void queries.resetQueries({ queryKey: [path, 'forecast'] })
  }, [queries, path, clear])
  const send = (confirmMails: number | undefined) => {
    const { data } = forecast
    if (!data || busy) return
    setMeanwhile(false)
    const body = { revision: data.revision, ...(confirmMails !== undefined && { confirmMails }) }
    const work = async () => {
      try {
        setResult(await api.send<SendResult>('POST', `${path}/send`, body))
      } catch (cause) {
        if (!(cause instanceof ApiError) || !CHANGED.has(cause.code)) throw cause
        setMeanwhile(true)
        again()
      }
    }
    void act(work).finally(onSent)
  }
  const error = refusal ?? forecast.error ?? undefined
  return { forecast: forecast.data, error, meanwhile, busy, progress: useProgress(path, busy), result, again, send }
}

/** The API's codes for "the plan shown is not the one that would be sent now". */
const CHANGED = new Set(['invitation_changed', 'precondition_failed'])

/** The progress of a sending, polled while it runs. */
function useProgress(path: string, busy: boolean): Sending['progress'] {
  const api = useApi()
  const { data } = useQuery<InvitationState>({
    queryKey: [path, 'progress'],
    queryFn: ({ signal }) => api.get(path, signal),
    enabled: busy,
    refetchInterval: POLL_MS,
  })
  return busy ? data?.sending : undefined
}
