import { makeStyles, Table, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef } from 'react'
import { gridTexts } from '../../texts/grid-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { ALL_CHOSEN, howManyChosen, isChosen, NONE_CHOSEN, withChoice, type Chosen } from './chosen.ts'
import { nextSort, tracksOf, type GridColumn, type GridSort } from './grid-columns.ts'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridRows } from './use-grid-rows.ts'

/** Below this width, rows become cards. */
const NARROW = 680

const useStyles = makeStyles({
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'clip',
  },
  rows: { position: 'relative', width: '100%', display: 'block' },
})

export interface DataGridProps<T> {
  label: string
  columns: readonly GridColumn<T>[]
  /** The number of rows, including those not loaded yet. */
  total: number
  items: readonly T[]
  keyOf: (item: T) => string
  /** The name of a row's checkbox: whom or what it selects. */
  nameOf: (item: T) => string
  /** In pixels, where what is in a row needs no more. The nearer this is, the smoother the grid moves. */
  rowHeight?: number
  /** Loads rows until this index is there. */
  ensure?: (index: number) => void
  startAt?: () => number
  sort?: GridSort
  onSort?: (sort: GridSort) => void
  /** Absent: rows can't be selected. */
  chosen?: Chosen
  onChosen?: (chosen: Chosen) => void
}

/**
 * Any number of rows with columns: only visible ones are rendered, and the grid scrolls with the page. Sorted by the
 * column titles, selected by checkboxes, and navigated by the arrow keys.
 */
export function DataGrid<T>(props: DataGridProps<T>) {
  const { label, columns, total, items, keyOf, nameOf, rowHeight = 64, sort, chosen, onChosen } = props
  const styles = useStyles()
  const t = useTexts(gridTexts)
  const list = useRef<HTMLDivElement>(null)
  const focused = useRef<number>(undefined)
  const { ensure, startAt } = props
  const { rows, top, width } = useGridRows({ list, total, rowHeight, focused, ensure, startAt })
  const narrow = width > 0 && width < NARROW
  const { choose, head } = useActs(props, () => toTop(list.current))
  const keys = useGridKeys({
    list,
    focused,
    total,
    scrollTo: (row) => rows.scrollToIndex(row, { align: 'auto' }),
    choose: chosen ? choose : undefined,
    all: chosen ? () => onChosen?.(ALL_CHOSEN) : undefined,
    none: chosen && howManyChosen(chosen, total) > 0 ? () => onChosen?.(NONE_CHOSEN) : undefined,
  })
  const count = chosen ? howManyChosen(chosen, total) : 0
  const tracks = tracksOf(columns as readonly GridColumn<never>[], chosen !== undefined)
  return (
    <Table
      noNativeElements
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-multiselectable={chosen ? true : undefined}
      className={styles.frame}
      style={{ display: 'block' }}
    >
      <GridHead
        columns={columns as readonly GridColumn<never>[]}
        tracks={tracks}
        narrow={narrow}
        sort={sort}
        onSort={head.sort}
        onPress={head.press}
        chosen={chosen && (count === 0 ? false : count === total ? true : 'mixed')}
        onAll={head.all}
      />
      <div ref={list} role="rowgroup" className={styles.rows} style={{ height: rows.getTotalSize() }} {...keys}>
        {rows.getVirtualItems().map((row) => {
          const item = items[row.index]
          return (
            <GridRow
              key={row.key}
              row={rows.measureElement}
              index={row.index}
              item={item}
              columns={columns}
              tracks={tracks}
              narrow={narrow}
              height={rowHeight}
              start={row.start - top}
              chosen={chosen && item !== undefined ? isChosen(chosen, keyOf(item)) : chosen ? chosen.all : undefined}
              name={item === undefined ? '' : t.select(nameOf(item))}
              loading={t.loading}
              onToggle={choose.toggle}
            />
          )
        })}
      </div>
    </Table>
  )
}

/** In another order, other rows are first: whoever has scrolled down sees those. */
function toTop(list: HTMLElement | null): void {
  if (list && list.getBoundingClientRect().top < 0) list.parentElement?.scrollIntoView()
}

/** Acts on rows. The callbacks stay the same, so that nothing is rendered again because of them. */
function useActs<T>(props: DataGridProps<T>, toTop: () => void) {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const from = useRef(0)
  return useMemo(() => {
    const toggle = (row: number, range: boolean) => {
      const { items, keyOf, chosen, onChosen } = latest.current
      const item = items[row]
      if (!item || !chosen) return
      const wanted = range || !isChosen(chosen, keyOf(item))
      const [first, last] = range ? [Math.min(from.current, row), Math.max(from.current, row)] : [row, row]
      onChosen?.(withChoice(chosen, items.slice(first, last + 1).map(keyOf), wanted))
      if (!range) from.current = row
    }
    const sort = (next: GridSort) => {
      toTop()
      latest.current.onSort?.(next)
    }
    return {
      choose: { toggle, extendTo: (row: number) => toggle(row, true) },
      head: {
        sort,
        press: (by: string) => latest.current.sort && sort(nextSort(latest.current.sort, by)),
        all: (all: boolean) => latest.current.onChosen?.(all ? ALL_CHOSEN : NONE_CHOSEN),
      },
    }
  }, [])
}
