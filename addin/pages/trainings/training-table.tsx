import { useEffect, useMemo } from 'react'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import type { GridSort } from '../../components/grid/grid-columns.ts'
import { Loading } from '../../components/loading.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { Pages } from '../../use-pages.ts'
import { useTrainingColumns } from './training-columns.tsx'
import { trainingsInOrder } from './training-order.ts'

interface TrainingTableProps {
  pages: Pages<TrainingView>
  sort: GridSort
  onSort: (sort: GridSort) => void
}

const keyOf = ({ id }: TrainingView) => id
const nameOf = ({ title }: TrainingView) => title

/** All trainings line by line. They are sorted here, so the whole list is read first. */
export function TrainingTable({ pages, sort, onSort }: TrainingTableProps) {
  const common = useTexts(commonTexts)
  const columns = useTrainingColumns()
  const { items = [], hasMore, loadingMore, error, more } = pages
  useEffect(() => {
    if (hasMore && !loadingMore && !error) more()
  }, [hasMore, loadingMore, error, more])
  const { by, descending } = sort
  const rows = useMemo(() => trainingsInOrder(items, { by, descending }), [items, by, descending])
  if (hasMore && !error) return <Loading rows={8} height={48} />
  return (
    <DataGrid
      label={common.trainings}
      columns={columns}
      total={rows.length}
      items={rows}
      keyOf={keyOf}
      nameOf={nameOf}
      rowHeight={52}
      sort={sort}
      onSort={onSort}
    />
  )
}
