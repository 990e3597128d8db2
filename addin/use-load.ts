import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { answerOf, useApi, type LoadFailure } from './use-api.ts'

export type Loaded<T> =
  { state: 'loading'; data?: T } | { state: 'ready'; data: T } | { state: 'failed'; error: LoadFailure; data?: T }

/**
 * Reads a path of the API, again when it changes or on `reload`. The earlier answer stays until the new one arrives.
 * @param path undefined: nothing yet
 */
export function useLoad<T>(path: string | undefined): Loaded<T> & { reload: () => void } {
  const api = useApi()
  const { data, error, isFetching, refetch } = useQuery<T, LoadFailure>({
    queryKey: [path],
    queryFn: ({ signal }) => answerOf(api.get<T>(path ?? '', signal), signal),
    enabled: path !== undefined,
  })
  const reload = useCallback(() => void refetch(), [refetch])
  const known = data === undefined ? {} : { data }
  if (isFetching) return { state: 'loading', ...known, reload }
  if (error) return { state: 'failed', error, ...known, reload }
  return data === undefined ? { state: 'loading', reload } : { state: 'ready', data, reload }
}
