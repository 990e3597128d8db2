import { useCallback, useEffect, useState } from 'react'
import { ApiError } from '../../../api.ts'
import type { Forecast, SendResult } from '../../../../api/features/invitations/forecast/contract.ts'
import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import { failureOf, useApi, type LoadFailure } from '../../../use-api.ts'

const POLL_MS = 1_000

export interface Sending {
  forecast: Forecast | undefined
  error: LoadFailure | undefined
  /** The session changed between the forecast and the sending: another forecast was made. */
  meanwhile: boolean
  busy: boolean
  progress: { done: number; total: number } | undefined
  result: SendResult | undefined
  again: () => void
  send: (confirmMails: number | undefined) => void
}

/**
 * The mail forecast of a session, and carrying out exactly that.
 * @param onSent told when it is through, or has failed on the way
 */
export function useSending(sessionId: string, onSent: () => void): Sending {
  const api = useApi()
  const path = `/api/sessions/${encodeURIComponent(sessionId)}/invitation`
  const [forecast, setForecast] = useState<Forecast>()
  const [error, setError] = useState<LoadFailure>()
  const [meanwhile, setMeanwhile] = useState(false)
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<SendResult>()
  const [round, setRound] = useState(0)
  const progress = useProgress(path, busy)
  useEffect(() => {
    const stop = new AbortController()
    setForecast(undefined)
    setError(undefined)
    api
      .send<Forecast>('POST', `${path}/preview`, undefined, { signal: stop.signal })
      .then(setForecast, (cause: unknown) => {
        if (!stop.signal.aborted) setError(failureOf(cause))
      })
    return () => stop.abort()
  }, [api, path, round])
  const again = useCallback(() => {
    setResult(undefined)
    setRound((value) => value + 1)
  }, [])
  const send = (confirmMails: number | undefined) => {
    if (!forecast || busy) return
    setBusy(true)
    setError(undefined)
    setMeanwhile(false)
    const body = { revision: forecast.revision, ...(confirmMails !== undefined && { confirmMails }) }
    void api
      .send<SendResult>('POST', `${path}/send`, body)
      .then(setResult)
      .catch((cause: unknown) => {
        const failure = failureOf(cause)
        if (failure instanceof ApiError && CHANGED.has(failure.code)) {
          setMeanwhile(true)
          again()
        } else setError(failure)
      })
      .finally(() => {
        setBusy(false)
        onSent()
      })
  }
  return { forecast, error, meanwhile, busy, progress, result, again, send }
}

/** What the API says when the plan that was shown is not the one that would be carried out now. */
const CHANGED = new Set(['invitation_changed', 'precondition_failed'])

/** How far a sending is, asked for while it goes on. */
function useProgress(path: string, busy: boolean): Sending['progress'] {
  const api = useApi()
  const [progress, setProgress] = useState<Sending['progress']>()
  useEffect(() => {
    setProgress(undefined)
    if (!busy) return
    const stop = new AbortController()
    const timer = setInterval(() => {
      api.get<InvitationState>(path, stop.signal).then(
        ({ sending }) => setProgress(sending),
        () => undefined,
      )
    }, POLL_MS)
    return () => {
      clearInterval(timer)
      stop.abort()
    }
  }, [api, path, busy])
  return progress
}
