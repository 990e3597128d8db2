import { useQuery } from '@tanstack/react-query'
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
  const told = useRef(onGranted)
  useEffect(() => {
    told.current = onGranted
  }, [onGranted])
  const path = `/api/remote-accounts/${accountId}/consent`
  // A poll that fails says nothing; the next one may.
  const poll = useQuery<ConsentProgress>({
    queryKey: [path, begun?.startUrl],
    queryFn: ({ signal }) => api.get(path, signal),
    enabled: begun !== undefined,
    refetchInterval: ({ state: { data } }) => (data && data.status !== 'waiting' ? false : POLL_MS),
  })
  const progress = begun && (poll.data ?? { status: 'waiting' as const, expiresAt: begun.expiresAt })

  const status = progress?.status
  useEffect(() => {
    if (status === 'granted') told.current()
  }, [status])

  const begin = () =>
    void act(async () => {
      const next = await api.send<ConsentBegun>('POST', path)
      setBegun(next)
      // Where the host opens nothing, the link on the page does.
      await host.openLink(next.startUrl).catch(() => undefined)
    })
  return { begun, progress, busy, error, begin }
}
