import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { BulkBar } from '../../components/grid/bulk-bar.tsx'
import { ALL_CHOSEN, howManyChosen, NONE_CHOSEN, type Chosen } from '../../components/grid/chosen.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridSort } from '../../components/grid/grid-columns.ts'
import { employeesTexts } from '../../texts/employees-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { LeftOutNotice } from './left-out-notice.tsx'
import { PeopleDialogs } from './people-dialogs.tsx'
import { remembered, type PeopleFilter } from './people-filter.ts'
import { usePeopleActs } from './use-people-acts.tsx'
import { usePeopleColumns } from './people-columns.tsx'
import type { People, Person } from './use-people.ts'

interface PeopleGridProps {
  people: People
  total: number
  filter: PeopleFilter
  sort: GridSort
  onSort: (sort: GridSort) => void
  onChanged: () => void
}

const idOf = ({ id }: Person) => id
const nameOf = ({ displayName }: Person) => displayName

/** People line by line, with the reason for each picture or its absence, and actions for several at once. */
export function PeopleGrid({ people, total, filter, sort, onSort, onChanged }: PeopleGridProps) {
  const t = useTexts(employeesTexts)
  const columns = usePeopleColumns()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<Chosen>(NONE_CHOSEN)
  const count = howManyChosen(chosen, total)
  const clear = () => setChosen(NONE_CHOSEN)
  const acts = usePeopleActs({
    chosen,
    count,
    among: { filter },
    onDone: clear,
    onChanged: () => {
      void queries.invalidateQueries({ queryKey: ['people'] })
      onChanged()
    },
  })
  return (
    <>
      {acts.error ? <ErrorNotice error={acts.error} /> : null}
      {acts.leftOut.length > 0 ? <LeftOutNotice people={acts.leftOut} onHide={acts.hideLeftOut} /> : null}
      <DataGrid
        label={t.tableOf}
        columns={columns}
        total={total}
        items={people.items}
        keyOf={idOf}
        nameOf={nameOf}
        ensure={people.ensure}
        startAt={remembered.takePlace}
        sort={sort}
        onSort={onSort}
        chosen={chosen}
        onChosen={setChosen}
      />
      <BulkBar
        count={count}
        total={total}
        choices={acts.choices}
        onAll={() => setChosen(ALL_CHOSEN)}
        onClear={clear}
        progress={acts.progress}
      />
      <PeopleDialogs acts={acts} chosen={chosen} count={count} among={{ filter }} />
    </>
  )
}
