import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo, type CSSProperties, type Ref } from 'react'
import { Box } from './box.tsx'
import { useGridStyles, type GridColumn } from './grid-columns.ts'

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    width: '100%',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // Not by background: the contrast theme would need other text colours on it.
    ':hover': { boxShadow: `inset 3px 0 0 ${tokens.colorNeutralStroke1Hover}` },
    '& a, & button, & input': { scrollMarginTop: '4rem', scrollMarginBottom: '6rem' },
  },
  chosen: {
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    ':hover': { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
    '::before': {
      content: '""',
      position: 'absolute',
      inset: 0,
      opacity: 0.07,
      pointerEvents: 'none',
      backgroundColor: tokens.colorBrandStroke1,
    },
  },
})

interface GridRowProps<T> {
  row: Ref<HTMLDivElement>
  index: number
  item: T | undefined
  columns: readonly GridColumn<T>[]
  tracks: string
  narrow: boolean
  height: number
  start: number
  /** undefined when rows can't be selected. */
  chosen: boolean | undefined
  name: string
  loading: string
  onToggle: (index: number, range: boolean) => void
}

/** One row: a line of cells, or a card when space is short. Not rendered again while scrolling. */
export const GridRow = memo(function GridRow<T>({
  row,
  index,
  item,
  columns,
  tracks,
  narrow,
  height,
  start,
  chosen,
  name,
  loading,
  onToggle,
}: GridRowProps<T>) {
  const styles = useStyles()
  const grid = useGridStyles()
  const hasBox = chosen !== undefined
  const style: CSSProperties = {
    transform: `translateY(${start}px)`,
    minHeight: height,
    gridTemplateColumns: narrow ? `${hasBox ? '32px ' : ''}minmax(0, 1fr) auto` : tracks,
  }
  const placeOf = {
    main: hasBox ? grid.main : grid.withoutBox,
    side: hasBox ? grid.side : grid.sideWithoutBox,
    below: hasBox ? grid.below : grid.belowWithoutBox,
  }
  return (
    <div
      role="row"
      ref={row}
      data-index={index}
      data-row={index}
      aria-rowindex={index + 2}
      aria-selected={hasBox ? chosen : undefined}
      className={mergeClasses(grid.row, narrow && grid.card, styles.row, chosen && styles.chosen)}
      style={style}
    >
      {hasBox ? (
        <div role="gridcell" className={mergeClasses(grid.cell, grid.above, narrow && grid.box)}>
          {item === undefined ? null : (
            <Box label={name} checked={chosen} onPress={(_checked, shift) => onToggle(index, shift)} />
          )}
        </div>
      ) : null}
      {item === undefined ? (
        <div role="gridcell" className={mergeClasses(grid.cell, narrow && placeOf.main)}>
          {loading}
        </div>
      ) : (
        columns.map(({ key, narrow: place, align, cell, inCard: card }) =>
          narrow && place === 'hidden' ? null : (
            <div
              key={key}
              role="gridcell"
              className={mergeClasses(
                grid.cell,
                align && !narrow && grid.end,
                narrow && place !== 'hidden' && placeOf[place],
              )}
            >
              {narrow && card ? card(item) : cell(item, index)}
            </div>
          ),
        )
      )}
    </div>
  )
}) as <T>(props: GridRowProps<T>) => React.JSX.Element
