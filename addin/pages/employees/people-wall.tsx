import { makeStyles, tokens } from '@fluentui/react-components'
import { employeesTexts } from '../../texts/employees-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { PersonCard } from './person-card.tsx'
import type { People } from './use-people.ts'
import { usePeopleList } from './use-people-list.ts'

const GAP = 12
const CARD_WIDTH = 156

const useStyles = makeStyles({
  wall: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    width: '100%',
    display: 'grid',
    gap: `${GAP}px`,
    paddingBottom: `${GAP}px`,
    boxSizing: 'border-box',
  },
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    textAlign: 'center',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Not by background: the contrast theme would need other text colours on it.
    ':hover': { boxShadow: tokens.shadow8 },
  },
})

/** Faces with names, as many per row as there is room for. */
export function PeopleWall({ people, total }: { people: People; total: number }) {
  const styles = useStyles()
  const t = useTexts(employeesTexts)
  const columnsAt = (width: number) => Math.floor((width + GAP) / (CARD_WIDTH + GAP)) || 1
  const { list, columns, rows, top, keys } = usePeopleList({
    total,
    ensure: people.ensure,
    columnsAt: (width) => (width > 0 && width < 400 ? 2 : columnsAt(width)),
    rowHeight: 210,
  })
  return (
    <div
      ref={list}
      className={styles.wall}
      role="list"
      aria-label={t.wallOf}
      style={{ height: rows.getTotalSize() }}
      {...keys}
    >
      {rows.getVirtualItems().map((row) => (
        <div
          key={row.key}
          ref={rows.measureElement}
          data-index={row.index}
          role="none"
          className={styles.row}
          style={{
            transform: `translateY(${row.start - top}px)`,
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          }}
        >
          {places(row.index, columns, total).map((index) => (
            <div key={index} className={styles.card} role="listitem" aria-posinset={index + 1} aria-setsize={total}>
              <PersonCard person={people.items[index]} index={index} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

const places = (row: number, columns: number, total: number) =>
  Array.from({ length: Math.min(columns, total - row * columns) }, (_unused, column) => row * columns + column)
