import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { answerOf, useApi, type LoadFailure } from './use-api.ts'

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
 * @param path with its query, without a cursor; undefined: nothing yet
 * @param keepsPrevious while another path is read, what was there before stays visible
 */
export function usePages<T>(path: string | undefined, { keepsPrevious = false } = {}): Pages<T> {
  const api = useApi()
  const queries = useQueryClient()
  const key = ['pages', path]
  const found = useInfiniteQuery<PageOf<T>, LoadFailure, InfiniteData<PageOf<T>>, typeof key, string | undefined>({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => answerOf(api.get<PageOf<T>>(withCursor(path ?? '', pageParam), signal), signal),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: path !== undefined,
    ...(keepsPrevious && { placeholderData: keepPreviousData }),
  })
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = found
  const items = useMemo(() => data?.pages.flatMap((page) => page.items), [data])
  const more = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  const reload = useCallback(() => {
    // Only the first page is read again; the others follow when someone scrolls to them.
    queries.setQueryData<InfiniteData<PageOf<T>>>(['pages', path], firstOf)
    void refetch()
  }, [queries, path, refetch])
  return {
    items,
    error: isFetching ? undefined : (error ?? undefined),
    hasMore: hasNextPage,
    loadingMore: isFetchingNextPage,
    more,
    reload,
  }
}

/** Forgets what was read of these lists, which may have changed since. @param prefix of their paths */
export function useForgetPages(prefix: string): () => void {
  const queries = useQueryClient()
  return useCallback(() => {
    queries.removeQueries({ predicate: ({ queryKey: [kind, path] }) => kind === 'pages' && isBelow(path, prefix) })
  }, [queries, prefix])
}

const isBelow = (path: unknown, prefix: string) => typeof path === 'string' && path.startsWith(prefix)

const withCursor = (path: string, cursor: string | undefined) =>
  cursor === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`

const firstOf = <T>(data: InfiniteData<T> | undefined) =>
  data && { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) }
