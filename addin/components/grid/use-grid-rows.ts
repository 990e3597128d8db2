import { defaultRangeExtractor, useWindowVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, type RefObject } from 'react'
import { usePlace } from '../../use-place.ts'

const HEAD_HEIGHT = 44
const BAR_HEIGHT = 72

interface GridRowsOptions {
  list: RefObject<HTMLDivElement | null>
  total: number
  /** Height of a row in pixels until it is measured. */
  rowHeight: number
  /** The focused row stays rendered however far someone scrolls. */
  focused: RefObject<number | undefined>
  ensure: ((index: number) => void) | undefined
  /** The row to start at; called once. */
  startAt: (() => number) | undefined
}

/** The visible rows of a grid. The grid scrolls with the page. */
export function useGridRows({ list, total, rowHeight, focused, ensure, startAt }: GridRowsOptions): {
  rows: Virtualizer<Window, HTMLElement>
  top: number
  width: number
} {
  const { width, top } = usePlace(list)
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range)
      const row = focused.current
      // If it were removed, the focus would be lost.
      return row === undefined || row >= range.count || shown.includes(row)
        ? shown
        : [...shown, row].sort((one, other) => one - other)
    },
    [focused],
  )
  const rows = useWindowVirtualizer<HTMLElement>({
    count: width > 0 ? total : 0,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollMargin: top,
    scrollPaddingStart: HEAD_HEIGHT,
    scrollPaddingEnd: BAR_HEIGHT,
    rangeExtractor,
  })
  const last = rows.range?.endIndex ?? 0
  useEffect(() => ensure?.(Math.min(last, total - 1)), [ensure, last, total])
  const place = useRef<number>(undefined)
  const isThere = rows.options.count > 0
  useEffect(() => {
    place.current ??= startAt?.() ?? 0
    if (!isThere || !place.current || place.current >= total) return
    const row = place.current
    place.current = 0
    rows.scrollToIndex(row, { align: 'center' })
  }, [rows, isThere, startAt, total])
  return { rows, top, width }
}
