import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { employeesTexts } from '../../texts/employees-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { PersonCells, useColumns } from './person-cells.tsx'
import type { People } from './use-people.ts'
import { usePeopleList } from './use-people-list.ts'

const useStyles = makeStyles({
  frame: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'clip',
  },
  head: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    minHeight: '36px',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  rows: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '56px',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    // Not by its background: the contrast theme would want other letters on it.
    ':hover': { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  },
})

/** People line by line, with what is known of them. */
export function PeopleTable({ people, total }: { people: People; total: number }) {
  const styles = useStyles()
  const columns = useColumns()
  const t = useTexts(employeesTexts)
  const { list, rows, top, keys } = usePeopleList({ total, ensure: people.ensure, columnsAt: () => 1, rowHeight: 57 })
  return (
    <div className={styles.frame} role="table" aria-label={t.tableOf} aria-rowcount={total + 1} {...keys}>
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={mergeClasses(columns.row, styles.head)}>
          <span role="columnheader">{t.name}</span>
          <span role="columnheader" className={columns.wide}>
            {t.number}
          </span>
          <span role="columnheader" className={columns.wide}>
            {t.department}
          </span>
          <span role="columnheader">{t.picture}</span>
        </div>
      </div>
      <div ref={list} role="rowgroup" className={styles.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => (
          <div
            key={row.key}
            ref={rows.measureElement}
            data-index={row.index}
            role="row"
            aria-rowindex={row.index + 2}
            className={mergeClasses(columns.row, styles.row)}
            style={{ transform: `translateY(${row.start - top}px)` }}
          >
            <PersonCells person={people.items[row.index]} index={row.index} />
          </div>
        ))}
      </div>
    </div>
  )
}
