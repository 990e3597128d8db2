import { useEffect, useRef, useState } from 'react'
import type { ConsentBegun, ConsentProgress } from '../../../api/features/remote-accounts/contract.ts'
import { useSession } from '../../session.ts'
import { useAct, useApi, type LoadFailure } from '../../use-api.ts'

const POLL_MS = 2_000

export interface Consent {
  begun: ConsentBegun | undefined
  /** How it goes, since it was begun here. */
  progress: ConsentProgress | undefined
  busy: boolean
  error: LoadFailure | undefined
  begin: () => void
}

/** Begins a consent in another window, and watches for what becomes of it. @param onGranted it was granted just now */
export function useConsent(accountId: string, onGranted: () => void): Consent {
  const api = useApi()
  const { host } = useSession()
  const { busy, error, act } = useAct()
  const [begun, setBegun] = useState<ConsentBegun>()
  const [progress, setProgress] = useState<ConsentProgress>()
  const told = useRef(onGranted)
  useEffect(() => {
    told.current = onGranted
  }, [onGranted])
  const path = `/api/remote-accounts/${accountId}/consent`

  useEffect(() => {
    if (progress?.status !== 'waiting') return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      // A poll that fails says nothing; the next one may.
      api.get<ConsentProgress>(path, stop.signal).then(setProgress, () => {
        if (!stop.signal.aborted) setProgress((before) => before && { ...before })
      })
    }, POLL_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [api, path, progress])

  const status = progress?.status
  useEffect(() => {
    if (status === 'granted') told.current()
  }, [status])

  const begin = () =>
    void act(async () => {
      const next = await api.send<ConsentBegun>('POST', path)
      setBegun(next)
      setProgress({ status: 'waiting', expiresAt: next.expiresAt })
      // Where the host opens nothing, the link on the page does.
      await host.openLink(next.startUrl).catch(() => undefined)
    })
  return { begun, progress, busy, error, begin }
}
