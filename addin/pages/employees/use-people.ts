import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'
import type { EmployeeList, EmployeeView } from '../../../api/features/employees/contract.ts'
import { failureOf, useApi, type LoadFailure } from '../../use-api.ts'

export type Person = z.output<typeof EmployeeView>

const FIRST_PAGE = 60
const NEXT_PAGE = 200

export interface People {
  /** Those loaded so far, from the beginning without a gap. */
  items: readonly Person[]
  /** How many there are in all; undefined until the first page is there. */
  total: number | undefined
  loading: boolean
  error: LoadFailure | undefined
  /** Loads on until the person at this place is there. */
  ensure: (index: number) => void
  /** Goes on after a failure. */
  retry: () => void
}

interface Known {
  query: string
  items: readonly Person[]
  total?: number
  cursor?: string | undefined
}

/** The people that fit, read page by page as far as somebody looks. @param query as the API takes it */
export function usePeople(query: string): People {
  const api = useApi()
  const [known, setKnown] = useState<Known>({ query, items: [] })
  const [error, setError] = useState<LoadFailure>()
  const [loading, setLoading] = useState(true)
  const [wanted, setWanted] = useState(0)
  const [round, setRound] = useState(0)
  const current: Known = known.query === query ? known : { query, items: [] }
  const { items, total, cursor } = current
  const isMissing = total === undefined || (cursor !== undefined && items.length <= wanted)
  useEffect(() => setWanted(0), [query])
  useEffect(() => {
    if (!isMissing) return setLoading(false)
    const stop = new AbortController()
    setLoading(true)
    setError(undefined)
    api.get<z.output<typeof EmployeeList>>(address(query, cursor), stop.signal).then(
      (page) => setKnown({ query, items: [...items, ...page.items], total: page.total, cursor: page.nextCursor }),
      (cause: unknown) => {
        if (stop.signal.aborted) return
        setError(failureOf(cause))
        setLoading(false)
      },
    )
    return () => stop.abort()
    // The items are those the cursor belongs to: both change with each page that comes.
  }, [api, query, cursor, isMissing, round])
  const ensure = useCallback((index: number) => setWanted(index), [])
  const retry = useCallback(() => setRound((value) => value + 1), [])
  // Who was found before stays in sight until the answer to the new question is there.
  const shown = total === undefined && !error ? known : current
  return { items: shown.items, total: shown.total, loading, error, ensure, retry }
}

function address(query: string, cursor: string | undefined): string {
  const parts = [
    query,
    `limit=${cursor === undefined ? FIRST_PAGE : NEXT_PAGE}`,
    cursor === undefined ? '' : `cursor=${encodeURIComponent(cursor)}`,
  ]
  return `/api/employees?${parts.filter(Boolean).join('&')}`
}
