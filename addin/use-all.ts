import { useQuery } from '@tanstack/react-query'
import type { Api } from './api.ts'
import { answerOf, useApi, type LoadFailure } from './use-api.ts'

interface PageOf<T> {
  items: readonly T[]
  nextCursor?: string | undefined
}

/** All items of a list that the server returns in pages. @param path with its query, without a cursor */
async function readAll<T>(api: Api, path: string, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: PageOf<T> = await api.get<PageOf<T>>(
      cursor === '' ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`,
      signal,
    )
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}

/** A whole list, for pages that need all of it: a calendar, coming and past sessions. */
export function useAll<T>(path: string): {
  items: readonly T[] | undefined
  error: LoadFailure | undefined
  reload: () => void
} {
  const api = useApi()
  const { data, error, refetch } = useQuery<T[], LoadFailure>({
    queryKey: ['all', path],
    queryFn: ({ signal }) => answerOf(readAll<T>(api, path, signal), signal),
  })
  return { items: error ? undefined : data, error: error ?? undefined, reload: () => void refetch() }
}
