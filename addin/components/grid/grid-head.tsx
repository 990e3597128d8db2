import {
  makeStyles,
  mergeClasses,
  Select,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components'
import { memo } from 'react'
import { gridTexts } from '../../texts/grid-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { Box } from './box.tsx'
import { useGridStyles, type GridColumn, type GridSort } from './grid-columns.ts'

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Enlarged to 400 %, a head that stays would cover what is pressed below it.
    '@media (max-height: 420px)': { position: 'static' },
  },
  row: { minHeight: '40px', ':hover': { backgroundColor: tokens.colorTransparentBackground } },
  title: {
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    '& button, & [role=button]': { minHeight: '32px' },
  },
  end: { '& > *': { justifyContent: 'flex-end', textAlign: 'end' } },
  sorted: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  sort: { maxWidth: '100%', justifySelf: 'start' },
})

/** All of it stays the same while one scrolls. */
interface GridHeadProps {
  columns: readonly GridColumn<never>[]
  tracks: string
  narrow: boolean
  sort: GridSort | undefined
  onSort: (sort: GridSort) => void
  onPress: (by: string) => void
  /** undefined when rows can't be selected. */
  chosen: boolean | 'mixed' | undefined
  onAll: (all: boolean) => void
}

/** The column titles; selecting one sorts by it. When space is short, a choice of orders instead. */
export const GridHead = memo(function GridHead(props: GridHeadProps) {
  const { columns, tracks, narrow, chosen, onAll } = props
  const styles = useStyles()
  const grid = useGridStyles()
  const t = useTexts(gridTexts)
  if (narrow && chosen === undefined && !columns.some(({ sortable }) => sortable)) return null
  return (
    <TableHeader className={styles.head}>
      <TableRow
        aria-rowindex={1}
        className={mergeClasses(grid.row, narrow && grid.card, styles.row)}
        style={{ gridTemplateColumns: narrow ? `${chosen === undefined ? '' : '32px '}minmax(0, 1fr)` : tracks }}
      >
        {chosen === undefined ? null : (
          <TableHeaderCell sortable={false} className={mergeClasses(grid.cell, styles.title)}>
            <Box label={t.selectAll} checked={chosen} onPress={onAll} />
          </TableHeaderCell>
        )}
        {narrow ? <SortChoice {...props} /> : <Titles {...props} />}
      </TableRow>
    </TableHeader>
  )
})

function Titles({ columns, sort, onPress }: GridHeadProps) {
  const styles = useStyles()
  const grid = useGridStyles()
  return columns.map(({ key, title, align, sortable = false }) => {
    const isSorted = sort?.by === key
    return (
      <TableHeaderCell
        key={key}
        className={mergeClasses(grid.cell, styles.title, align && styles.end, isSorted && styles.sorted)}
        sortable={sortable}
        {...(isSorted && { sortDirection: sort.descending ? ('descending' as const) : ('ascending' as const) })}
        {...(sortable && { onClick: () => onPress(key) })}
      >
        {title}
      </TableHeaderCell>
    )
  })
}

function SortChoice({ columns, sort, onSort }: GridHeadProps) {
  const styles = useStyles()
  const grid = useGridStyles()
  const t = useTexts(gridTexts)
  const sortable = columns.filter((column) => column.sortable)
  if (sortable.length === 0 || !sort) return null
  return (
    <TableHeaderCell sortable={false} className={mergeClasses(grid.cell, styles.title, styles.sort)}>
      <Select
        size="small"
        aria-label={t.sortBy}
        value={`${sort.descending ? '-' : '+'}${sort.by}`}
        onChange={(_event, { value }) => onSort({ by: value.slice(1), descending: value.startsWith('-') })}
      >
        {sortable.flatMap(({ key, title }) => [
          <option key={`+${key}`} value={`+${key}`}>
            {t.upwards(title)}
          </option>,
          <option key={`-${key}`} value={`-${key}`}>
            {t.downwards(title)}
          </option>,
        ])}
      </Select>
    </TableHeaderCell>
  )
}
