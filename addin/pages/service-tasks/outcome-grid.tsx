import { useState } from 'react'
import type { OutcomeView, RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { BulkBar } from '../../components/grid/bulk-bar.tsx'
import { ALL_CHOSEN, howManyChosen, NONE_CHOSEN, type Chosen } from '../../components/grid/chosen.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridSort } from '../../components/grid/grid-columns.ts'
import { useEnsure } from '../../use-ensure.ts'
import type { Pages } from '../../use-pages.ts'
import { LeftOutNotice } from '../employees/left-out-notice.tsx'
import { PeopleDialogs } from '../employees/people-dialogs.tsx'
import { usePeopleActs } from '../employees/use-people-acts.tsx'
import { useOutcomeColumns } from './outcome-columns.tsx'

const keyOf = ({ subject }: OutcomeView) => subject.id
const nameOf = ({ subject }: OutcomeView) => subject.label

interface OutcomeGridProps {
  label: string
  run: RunView
  pages: Pages<OutcomeView>
  /** The outcome the list is kept to; undefined: all. */
  outcome: string | undefined
  /** The number on the server. */
  total: number
  sort: GridSort
  onSort: (sort: GridSort) => void
}

/** A run's outcomes line by line. The people among them can be selected, for what can be done with employees. */
export function OutcomeGrid(props: OutcomeGridProps) {
  return props.run.type === 'PhotoSynchronization' ? <PeopleOutcomes {...props} /> : <OutcomeRows {...props} />
}

function OutcomeRows({
  label,
  run,
  pages,
  total,
  sort,
  onSort,
  ...selection
}: OutcomeGridProps & { chosen?: Chosen; onChosen?: (chosen: Chosen) => void }) {
  const columns = useOutcomeColumns(run.type)
  const ensure = useEnsure(pages)
  const { items = [] } = pages
  return (
    <DataGrid
      label={label}
      columns={columns}
      total={total}
      items={items}
      keyOf={keyOf}
      nameOf={nameOf}
      rowHeight={56}
      ensure={ensure}
      sort={sort}
      onSort={onSort}
      {...(selection.chosen && { chosen: selection.chosen })}
      {...(selection.onChosen && { onChosen: selection.onChosen })}
    />
  )
}

function PeopleOutcomes(props: OutcomeGridProps) {
  const { run, pages, outcome, total } = props
  const [chosen, setChosen] = useState<Chosen>(NONE_CHOSEN)
  const count = howManyChosen(chosen, total)
  const among = { run: run.id, outcome }
  const clear = () => setChosen(NONE_CHOSEN)
  const acts = usePeopleActs({ chosen, count, among, onDone: clear, onChanged: pages.reload })
  return (
    <>
      {acts.error ? <ErrorNotice error={acts.error} /> : null}
      {acts.leftOut.length > 0 ? <LeftOutNotice people={acts.leftOut} onHide={acts.hideLeftOut} /> : null}
      <OutcomeRows {...props} chosen={chosen} onChosen={setChosen} />
      <BulkBar
        count={count}
        total={total}
        choices={acts.choices}
        onAll={() => setChosen(ALL_CHOSEN)}
        onClear={clear}
        progress={acts.progress}
      />
      <PeopleDialogs acts={acts} chosen={chosen} count={count} among={among} />
    </>
  )
}
