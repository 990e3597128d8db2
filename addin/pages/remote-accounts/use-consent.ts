import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ConsentBegun, ConsentProgress } from '../../../api/features/remote-accounts/contract.ts'
import { useSession } from '../../session.ts'
import { useAct, useApi, type LoadFailure } from '../../use-api.ts'

const POLL_MS = 2_000

export interface Consent {
  begun: ConsentBegun | undefined
  /** Its progress since it was started here. */
  progress: ConsentProgress | undefined
  busy: boolean
  error: LoadFailure | undefined
  begin: () => void
}

/** Starts a consent in another window, and polls its progress. @param onGranted called when it is granted */
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
  // A failed poll says nothing; the next one may.
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
      // If the host opens nothing, there is a link on the page.
      await host.openLink(next.startUrl).catch(() => undefined)
    })
  return { begun, progress, busy, error, begin }
}
