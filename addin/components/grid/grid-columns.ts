import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

/** One column of a grid; on a narrow screen, one part of the card. */
export interface GridColumn<T> {
  key: string
  title: string
  /** Its width, as a track of a CSS grid. */
  track: string
  sortable?: boolean
  /** Its place in a card: first, at the end of the first line, on a line below, or nowhere. */
  narrow: 'main' | 'side' | 'below' | 'hidden'
  /** `end`: numbers, one below the other. */
  align?: 'end'
  cell: (item: T, index: number) => ReactNode
  /** In a card, instead of `cell`. */
  inCard?: (item: T) => ReactNode
}

export interface GridSort {
  by: string
  descending: boolean
}

/** The order after selecting a column title: a new column ascending, the same one reversed. */
export const nextSort = (sort: GridSort, by: string): GridSort => ({
  by,
  descending: sort.by === by && !sort.descending,
})

/** The tracks of a row. */
export const tracksOf = (columns: readonly GridColumn<never>[], hasBoxes: boolean) =>
  [...(hasBoxes ? ['32px'] : []), ...columns.map(({ track }) => track)].join(' ')

export const useGridStyles = makeStyles({
  row: {
    display: 'grid',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    boxSizing: 'border-box',
  },
  card: {
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  cell: { display: 'block', minWidth: 0, padding: 0, overflowWrap: 'anywhere' },
  end: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  // Above a link that covers the row.
  above: { position: 'relative', zIndex: 1 },
  box: { gridRow: '1 / span 2', alignSelf: 'start' },
  main: { gridColumn: '2' },
  side: { gridColumn: '3', gridRow: '1' },
  below: { gridColumn: '2 / -1' },
  withoutBox: { gridColumn: '1' },
  sideWithoutBox: { gridColumn: '2', gridRow: '1' },
  belowWithoutBox: { gridColumn: '1 / -1' },
})
