import { useEffect, useState } from 'react'
import type { Pages } from './use-pages.ts'

/** More is loaded when this many rows are left below. */
const AHEAD = 40

/**
 * Loads a list page by page until a row is there.
 * @returns takes the index of a row that is about to be seen; always the same function
 */
export function useEnsure<T>({ items, hasMore, loadingMore, error, more }: Pages<T>): (index: number) => void {
  const [wanted, setWanted] = useState(0)
  const isMissing = items !== undefined && hasMore && !error && items.length <= wanted + AHEAD
  useEffect(() => {
    if (isMissing && !loadingMore) more()
  }, [isMissing, loadingMore, more])
  return setWanted
}
