import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import type { Api } from './api.ts'
import { ApiContext } from './use-api.ts'

/**
 * Hands the API to everything below. Each opening of a page asks anew, and a failure is shown at once instead of being
 * tried again behind one's back.
 */
export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  const queries = useMemo(() => createQueries(), [api])
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ApiContext>
  )
}

const createQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        gcTime: 0,
        // A browser that believes itself offline is told so by the API's silence.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // What was read anew is new, also where it is the same: forms begin again with it.
        structuralSharing: false,
      },
    },
  })
