import { useMemo } from 'react'
import { isChosen, type Chosen } from '../../../components/grid/chosen.ts'
import { DataGrid } from '../../../components/grid/data-grid.tsx'
import type { GridColumn, GridSort } from '../../../components/grid/grid-columns.ts'
import { nameOf } from './roster.ts'
import type { RosterRow } from './roster-look.ts'

const keyOf = ({ participant }: RosterRow) => participant.employee
const whoOf = ({ participant }: RosterRow) => nameOf(participant)

interface RosterGridProps {
  label: string
  rows: readonly RosterRow[]
  columns: readonly GridColumn<RosterRow>[]
  /** Left out: in the order they are in. */
  sort?: GridSort
  onSort?: (sort: GridSort) => void
  /** Ids of the participants selected, of this list and others. Undefined where nothing can be done with them. */
  selected: ReadonlySet<string> | undefined
  onSelected: (selected: ReadonlySet<string>) => void
}

/** Participants line by line. */
export function RosterGrid({ label, rows, columns, sort, onSort, selected, onSelected }: RosterGridProps) {
  const own = useMemo(() => rows.map(keyOf), [rows])
  const chosen: Chosen | undefined = selected && { all: false, ids: new Set(own.filter((id) => selected.has(id))) }
  const choose = (next: Chosen) => {
    const rest = [...(selected ?? [])].filter((id) => !own.includes(id))
    onSelected(new Set([...rest, ...own.filter((id) => isChosen(next, id))]))
  }
  return (
    <DataGrid
      label={label}
      columns={columns}
      total={rows.length}
      items={rows}
      keyOf={keyOf}
      nameOf={whoOf}
      rowHeight={72}
      {...(sort && { sort })}
      {...(onSort && { onSort })}
      {...(chosen && { chosen, onChosen: choose })}
    />
  )
}
