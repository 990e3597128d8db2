import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import type { Api } from './api.ts'
import { ApiContext } from './use-api.ts'

/**
 * Provides the API to everything below. Each time a page opens it reads again, and a failure is shown at once instead
 * of being retried silently.
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
        // If the browser is offline, the failing request says so.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // Data that was read again counts as new even if it is equal: forms start over with it.
        structuralSharing: false,
      },
    },
  })
