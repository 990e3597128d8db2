import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'

const STOPS = 'a[href], button, input, select, summary'
const PAGE_ROWS = 10

interface GridKeysOptions {
  list: RefObject<HTMLDivElement | null>
  focused: RefObject<number | undefined>
  total: number
  scrollTo: (row: number) => void
  /** Space on a row, and Shift with Space or an arrow key. undefined when rows can't be selected. */
  choose: { toggle: (row: number, range: boolean) => void; extendTo: (row: number) => void } | undefined
  all: (() => void) | undefined
  none: (() => void) | undefined
}

/** Props for the element with the rows. */
export interface GridKeys {
  onKeyDownCapture: (event: KeyboardEvent) => void
  onFocus: (event: FocusEvent) => void
  onBlur: () => void
}

/**
 * The grid is one Tab stop; inside, arrow keys move from row to row, and between the controls of a row. Rows have their
 * index in `data-row`.
 */
export function useGridKeys(options: GridKeysOptions): GridKeys {
  const { list, focused, scrollTo } = options
  const active = useRef({ row: 0, stop: 0 })
  const awaited = useRef<number>(undefined)
  const focusRow = (row: number) => {
    const stops = stopsAt(list.current, row)
    stops[Math.min(active.current.stop, stops.length - 1)]?.focus()
    return stops.length > 0
  }
  // A distant row is loaded first and gets the focus once it is rendered.
  useLayoutEffect(() => {
    if (awaited.current !== undefined && focusRow(awaited.current)) awaited.current = undefined
    keepOneStop(list.current, active.current)
  })
  const moveTo = (row: number) => {
    active.current = { ...active.current, row }
    if (focusRow(row)) return
    awaited.current = row
    scrollTo(row)
  }
  return {
    onKeyDownCapture: (event) => {
      // A row's menu is elsewhere in the page.
      if (!event.currentTarget.contains(event.target as Node) || event.altKey) return
      const from = awaited.current ?? focused.current
      if (from === undefined) return
      const done =
        selects(event, from, options) || goesAcross(event, stopsAt(list.current, from)) || goesTo(event, from, options)
      if (done === false) return
      if (typeof done === 'number') moveTo(done)
      event.preventDefault()
      event.stopPropagation()
    },
    onFocus: ({ target }) => {
      const row = Number(target.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? Number.NaN)
      if (Number.isNaN(row)) return
      focused.current = row
      active.current = { row, stop: Math.max(0, stopsAt(list.current, row).indexOf(target as HTMLElement)) }
      keepOneStop(list.current, active.current)
    },
    onBlur: () => {
      focused.current = undefined
      awaited.current = undefined
    },
  }
}

function goesAcross(event: KeyboardEvent, stops: readonly HTMLElement[]): boolean {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (step === 0 || event.ctrlKey || event.metaKey) return false
  stops[stops.indexOf(event.target as HTMLElement) + step]?.focus()
  return true
}

/** The row an arrow key leads to; false for other keys. */
function goesTo(event: KeyboardEvent, from: number, { total, choose }: GridKeysOptions): number | false {
  const step = stepOf(event.key, total)
  if (step === undefined || event.metaKey) return false
  const to = Math.min(total - 1, Math.max(0, from + step))
  if (event.shiftKey) choose?.extendTo(to)
  return to
}

const stopsIn = (row: Element | null | undefined) => [...(row?.querySelectorAll<HTMLElement>(STOPS) ?? [])]
const stopsAt = (list: HTMLElement | null, row: number) => stopsIn(list?.querySelector(`[data-row="${row}"]`))

/** Tab reaches the row that was active last, otherwise the first rendered one with something to reach. */
function keepOneStop(list: HTMLElement | null, active: { row: number; stop: number }): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const reachable = rows.filter((row) => stopsIn(row).length > 0)
  const current = reachable.find((row) => row.dataset['row'] === String(active.row)) ?? reachable[0]
  for (const row of rows) {
    const stops = stopsIn(row)
    const stop = row === current ? stops[Math.min(active.stop, stops.length - 1)] : undefined
    for (const one of stops) {
      const tabIndex = one === stop ? 0 : -1
      if (one.tabIndex !== tabIndex) one.tabIndex = tabIndex
    }
  }
}

function stepOf(key: string, total: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE_ROWS,
    PageUp: -PAGE_ROWS,
    Home: -total,
    End: total,
  }
  return steps[key]
}

function selects(event: KeyboardEvent, from: number, { choose, all, none }: GridKeysOptions): boolean {
  if (!choose) return false
  if (event.key === ' ' && (event.shiftKey || event.target instanceof HTMLAnchorElement)) {
    choose.toggle(from, event.shiftKey)
    return true
  }
  if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && all) {
    all()
    return true
  }
  if (event.key !== 'Escape' || !none) return false
  none()
  return true
}
