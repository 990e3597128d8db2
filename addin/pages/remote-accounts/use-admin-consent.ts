import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { AdminConsentBegun, ConsentProgress } from '../../../api/features/remote-accounts/contract.ts'
import { useAct, useApi, type LoadFailure } from '../../use-api.ts'

const POLL_MS = 5_000

export interface AdminConsent {
  made: AdminConsentBegun | undefined
  progress: ConsentProgress | undefined
  busy: boolean
  error: LoadFailure | undefined
  make: () => void
}

/** Makes the link for an administrator, and polls whether it was used. @param onUsed called when it is used */
export function useAdminConsent(accountId: string, onUsed: () => void): AdminConsent {
  const api = useApi()
  const { busy, error, act } = useAct()
  const [made, setMade] = useState<AdminConsentBegun>()
  const told = useRef(onUsed)
  useEffect(() => {
    told.current = onUsed
  }, [onUsed])
  const path = `/api/remote-accounts/${accountId}/admin-consent`
  // A failed poll says nothing; the next one may.
  const { data: progress } = useQuery<ConsentProgress>({
    queryKey: [path, made?.url],
    queryFn: ({ signal }) => api.get(path, signal),
    enabled: made !== undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.status === 'granted' || data?.status === 'expired' ? false : POLL_MS,
  })
  const status = progress?.status
  useEffect(() => {
    if (status === 'granted') told.current()
  }, [status])
  const make = () => void act(async () => setMade(await api.send<AdminConsentBegun>('POST', path)))
  return { made, progress, busy, error, make }
}
