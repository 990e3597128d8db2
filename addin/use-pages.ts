import { useCallback, useMemo, useState } from 'react'
import { failureOf, useApi, useLoad, type LoadFailure } from './use-api.ts'

interface PageOf<T> {
  items: readonly T[]
  nextCursor?: string | undefined
}

export interface Pages<T> {
  /** Undefined until the first page is there. */
  items: readonly T[] | undefined
  error: LoadFailure | undefined
  hasMore: boolean
  loadingMore: boolean
  more: () => void
  reload: () => void
}

/**
 * A list that the server hands out in pages: the first at once, the others on `more`.
 * @param path with its query, without a cursor
 */
export function usePages<T>(path: string | undefined): Pages<T> {
  const api = useApi()
  const first = useLoad<PageOf<T>>(path)
  const { data } = first
  // What came later belongs to the first page it was read after: read anew, that begins a new list.
  const [kept, setKept] = useState<PageOf<T> & { after: PageOf<T> }>()
  const [loadingMore, setLoadingMore] = useState(false)
  const [failure, setFailure] = useState<{ after: PageOf<T>; error: LoadFailure }>()
  const later = kept && kept.after === data ? kept : undefined
  const nextCursor = later ? later.nextCursor : data?.nextCursor
  const items = useMemo(() => (data && later ? [...data.items, ...later.items] : data?.items), [data, later])
  const more = useCallback(() => {
    if (path === undefined || nextCursor === undefined || !data || loadingMore) return
    setLoadingMore(true)
    setFailure(undefined)
    api
      .get<PageOf<T>>(`${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(nextCursor)}`)
      .then((page) =>
        setKept({ after: data, items: [...(later?.items ?? []), ...page.items], nextCursor: page.nextCursor }),
      )
      .catch((cause: unknown) => setFailure({ after: data, error: failureOf(cause) }))
      .finally(() => setLoadingMore(false))
  }, [api, path, nextCursor, data, later, loadingMore])
  const error = first.state === 'failed' ? first.error : failure && failure.after === data ? failure.error : undefined
  return { items, error, hasMore: nextCursor !== undefined, loadingMore, more, reload: first.reload }
}
