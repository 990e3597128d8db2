import { defaultRangeExtractor, useWindowVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { remembered } from './people-filter.ts'
import { usePlace } from '../../use-place.ts'

interface PeopleListOptions {
  /** The total number of people. */
  total: number
  ensure: (index: number) => void
  /** How many people fit side by side on a screen of this width. */
  columnsAt: (width: number) => number
  /** Height of a row in pixels until it is measured. */
  rowHeight: number
}

export interface PeopleRows {
  list: RefObject<HTMLDivElement | null>
  columns: number
  rows: Virtualizer<Window, HTMLElement>
  /** The list's distance from the top of the page. */
  top: number
  /** Props for the list: arrow keys move between people, and the focused person stays rendered. */
  keys: { onKeyDown: (event: KeyboardEvent) => void; onFocus: (event: FocusEvent) => void; onBlur: () => void }
}

/** The visible rows of a long list. Each person in it is a link with their index in `data-person`. */
export function usePeopleList({ total, ensure, columnsAt, rowHeight }: PeopleListOptions): PeopleRows {
  const list = useRef<HTMLDivElement>(null)
  const { width, top } = usePlace(list)
  const columns = Math.max(1, columnsAt(width))
  const focused = useRef<number>(undefined)
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range)
      const row = focused.current === undefined ? undefined : Math.floor(focused.current / columns)
      // If it were removed, the focus would be lost.
      return row === undefined || row >= range.count || shown.includes(row)
        ? shown
        : [...shown, row].sort((one, other) => one - other)
    },
    [columns],
  )
  const rows = useWindowVirtualizer<HTMLElement>({
    count: width > 0 ? Math.ceil(total / columns) : 0,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollMargin: top,
    rangeExtractor,
  })
  const last = ((rows.range?.endIndex ?? 0) + 1) * columns - 1
  useEffect(() => ensure(Math.min(last, total - 1)), [ensure, last, total])
  useReturn(rows, columns, total)
  const awaited = useRef<number>(undefined)
  // A distant person is loaded first and gets the focus once rendered.
  useEffect(() => {
    if (awaited.current !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-person="${awaited.current}"]`)?.focus()
  })
  const moveTo = (index: number) => {
    awaited.current = index
    const link = list.current?.querySelector<HTMLElement>(`[data-person="${index}"]`)
    if (link) link.focus()
    else rows.scrollToIndex(Math.floor(index / columns), { align: 'auto' })
  }
  return { list, columns, rows, top, keys: keysOf({ focused, awaited }, total, columns, moveTo) }
}

/** Coming back from someone's page, the list is where it was left. */
function useReturn(rows: Virtualizer<Window, HTMLElement>, columns: number, total: number): void {
  const place = useRef<number>(undefined)
  const isThere = rows.options.count > 0
  useEffect(() => {
    place.current ??= remembered.takePlace()
    if (!isThere || !place.current || place.current >= total) return
    const row = Math.floor(place.current / columns)
    place.current = 0
    rows.scrollToIndex(row, { align: 'center' })
  }, [rows, isThere, columns, total])
}

const PAGE_ROWS = 10

type Place = RefObject<number | undefined>

function keysOf(
  { focused, awaited }: { focused: Place; awaited: Place },
  total: number,
  columns: number,
  moveTo: (index: number) => void,
): PeopleRows['keys'] {
  const steps: Record<string, number> = {
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: PAGE_ROWS * columns,
    PageUp: -PAGE_ROWS * columns,
    Home: -total,
    End: total,
    ...(columns > 1 && { ArrowRight: 1, ArrowLeft: -1 }),
  }
  return {
    onKeyDown: (event) => {
      const step = steps[event.key]
      const from = awaited.current ?? focused.current
      if (step === undefined || from === undefined || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      moveTo(Math.min(total - 1, Math.max(0, from + step)))
    },
    onFocus: ({ target }) => {
      const person = (target as HTMLElement).dataset['person']
      focused.current = person === undefined ? undefined : Number(person)
      awaited.current = undefined
    },
    // Someone who moves the focus elsewhere meanwhile isn't pulled back.
    onBlur: () => {
      focused.current = undefined
      awaited.current = undefined
    },
  }
}
