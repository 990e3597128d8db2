import { useEffect, useState } from 'react'
import type { Api } from './api.ts'
import { failureOf, useApi, type LoadFailure } from './use-api.ts'

interface PageOf<T> {
  items: readonly T[]
  nextCursor?: string | undefined
}

/** Every item of a list that the server hands out in pages. @param path with its query, without a cursor */
export async function readAll<T>(api: Api, path: string, signal?: AbortSignal): Promise<T[]> {
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

/** A whole list, for what is shown only when all of it is known: a calendar, what is upcoming and what is past. */
export function useAll<T>(path: string): {
  items: readonly T[] | undefined
  error: LoadFailure | undefined
  reload: () => void
} {
  const api = useApi()
  const [known, setKnown] = useState<{ path: string; items?: readonly T[]; error?: LoadFailure }>({ path })
  const [round, setRound] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    readAll<T>(api, path, stop.signal).then(
      (items) => setKnown({ path, items }),
      (cause: unknown) => {
        if (!stop.signal.aborted) setKnown({ path, error: failureOf(cause) })
      },
    )
    return () => stop.abort()
  }, [api, path, round])
  const current = known.path === path ? known : { path }
  return { items: current.items, error: current.error, reload: () => setRound((value) => value + 1) }
}
