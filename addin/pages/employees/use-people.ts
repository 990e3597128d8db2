import { keepPreviousData, useInfiniteQuery, type InfiniteData } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { EmployeeList } from '../../../api/features/employees/contract.ts'
import { answerOf, useApi, type LoadFailure } from '../../use-api.ts'

export type Person = EmployeeList['items'][number]
type Page = EmployeeList

const FIRST_PAGE = 60
const NEXT_PAGE = 200

export interface People {
  /** Those loaded so far, without gaps from the start. */
  items: readonly Person[]
  /** The total; undefined until the first page is there. */
  total: number | undefined
  loading: boolean
  error: LoadFailure | undefined
  /** Loads people until this index is there. */
  ensure: (index: number) => void
  /** Continues after a failure. */
  retry: () => void
}

/** The matching people, read page by page as needed. @param query as the API expects it */
export function usePeople(query: string): People {
  const api = useApi()
  const [wanted, setWanted] = useState({ query, index: 0 })
  const found = useInfiniteQuery<Page, LoadFailure, InfiniteData<Page>, string[], string | undefined>({
    queryKey: ['people', query],
    queryFn: ({ pageParam, signal }) => answerOf(api.get<Page>(address(query, pageParam), signal), signal),
    initialPageParam: undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // The people found before stay visible until the new answer arrives.
    placeholderData: keepPreviousData,
  })
  const { data, error, isFetching, isPlaceholderData, hasNextPage, fetchNextPage, refetch } = found
  const items = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data])
  const isMissing = hasNextPage && !isPlaceholderData && wanted.query === query && items.length <= wanted.index
  useEffect(() => {
    if (isMissing && !isFetching && !error) void fetchNextPage()
  }, [isMissing, isFetching, error, fetchNextPage])
  const ensure = useCallback((index: number) => setWanted({ query, index }), [query])
  const retry = useCallback(() => void (data ? fetchNextPage() : refetch()), [data, fetchNextPage, refetch])
  return {
    items,
    total: data?.pages.at(-1)?.total,
    loading: isFetching,
    error: isFetching ? undefined : (error ?? undefined),
    ensure,
    retry,
  }
}

function address(query: string, cursor: string | undefined): string {
  const parts = [
    query,
    `limit=${cursor === undefined ? FIRST_PAGE : NEXT_PAGE}`,
    cursor === undefined ? '' : `cursor=${encodeURIComponent(cursor)}`,
  ]
  return `/api/employees?${parts.filter(Boolean).join('&')}`
}
