import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Add20Regular, ArrowDownload20Regular, ArrowUpload20Regular, BinRecycle20Regular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { Coverage } from '../../../api/features/employees/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { ViewChoice } from '../../components/view-choice.tsx'
import { go, routeNow, useRoute } from '../../route.ts'
import { binTexts } from '../../texts/bin-texts.ts'
import { employeesTexts } from '../../texts/employees-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { useFormat } from '../../use-format.ts'
import { AddPerson } from './add-person.tsx'
import { ExportPeople } from './export-people.tsx'
import {
  filterQuery,
  isFiltered,
  lookFrom,
  peopleAddress,
  remembered,
  sortQuery,
  type PeopleLook,
} from './people-filter.ts'
import { PeopleFilters } from './people-filters.tsx'
import { PeopleGrid } from './people-grid.tsx'
import { PeopleWall } from './people-wall.tsx'
import { usePeople } from './use-people.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS },
  total: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** Everyone, as a wall of faces or as a table. */
export function Employees(_props: { id: string }) {
  const t = useTexts(employeesTexts)
  const bin = useTexts(binTexts)
  const { query } = useRoute()
  const look = lookFrom(query)
  const address = peopleAddress(look)
  useEffect(() => remembered.keepAddress(address), [address])
  const [dialog, setDialog] = useState<'add' | 'export'>()
  const coverage = useLoad<z.output<typeof Coverage>>('/api/employees/coverage')
  // Two changes may come before the page is drawn again.
  const lookNow = () => lookFrom(routeNow().query)
  const show = (next: Partial<PeopleLook>) => go(peopleAddress({ ...lookNow(), ...next }), { replace: true })
  const actions = (
    <>
      <Button appearance="primary" icon={<Add20Regular />} onClick={() => setDialog('add')}>
        {t.add}
      </Button>
      <Button icon={<ArrowUpload20Regular />} onClick={() => go('/employees/import')}>
        {t.import}
      </Button>
      <Button icon={<ArrowDownload20Regular />} onClick={() => setDialog('export')}>
        {t.export}
      </Button>
      <Button appearance="subtle" icon={<BinRecycle20Regular />} onClick={() => go('/employees/bin')}>
        {bin.title}
      </Button>
    </>
  )
  return (
    <Page title={t.title} actions={actions}>
      <PeopleFilters
        filter={look.filter}
        coverage={coverage.data}
        onChange={(changes) => show({ filter: { ...lookNow().filter, ...changes } })}
      />
      <Found
        look={look}
        coverage={coverage.data}
        onLook={show}
        onAdd={() => setDialog('add')}
        onChanged={coverage.reload}
      />
      {dialog === 'add' ? <AddPerson onClose={() => setDialog(undefined)} /> : null}
      {dialog === 'export' ? <ExportPeople onClose={() => setDialog(undefined)} /> : null}
    </Page>
  )
}

interface FoundProps {
  look: PeopleLook
  coverage: z.output<typeof Coverage> | undefined
  onLook: (next: Partial<PeopleLook>) => void
  onAdd: () => void
  /** Someone was changed, so the counts may differ. */
  onChanged: () => void
}

function Found({ look, coverage, onLook, onAdd, onChanged }: FoundProps) {
  const styles = useStyles()
  const t = useTexts(employeesTexts)
  const { number } = useFormat()
  const { filter, view, sort } = look
  const query = [filterQuery(filter), ...(view === 'table' ? [sortQuery(sort), 'photoStatus=true'] : [])]
  const people = usePeople(query.filter(Boolean).join('&'))
  const { total } = people
  const isAll = !isFiltered(filter)
  const said =
    total === undefined
      ? t.searching
      : !isAll
        ? t.found(number(total))
        : coverage?.total === total
          ? t.all(number(total), number(coverage.withPhoto))
          : t.total(number(total))
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.total} role="status">
          {said}
        </p>
        <ViewChoice
          label={t.view}
          chosen={view}
          choices={(['wall', 'table'] as const).map((one) => [one, t[one]])}
          onChoose={(next) => onLook({ view: next })}
        />
      </div>
      {people.error ? <ErrorNotice error={people.error} onRetry={people.retry} /> : null}
      {total === undefined && !people.error ? <Loading rows={12} shape={view === 'wall' ? 'faces' : 'lines'} /> : null}
      {total === 0 ? <Nobody isAll={isAll} onAdd={onAdd} /> : null}
      {total ? (
        view === 'wall' ? (
          <PeopleWall people={people} total={total} />
        ) : (
          <PeopleGrid
            key={filterQuery(filter)}
            people={people}
            total={total}
            filter={filter}
            sort={sort}
            onSort={(next) => onLook({ sort: next })}
            onChanged={onChanged}
          />
        )
      ) : null}
    </>
  )
}

function Nobody({ isAll, onAdd }: { isAll: boolean; onAdd: () => void }) {
  const styles = useStyles()
  const t = useTexts(employeesTexts)
  if (!isAll) return <EmptyState title={t.noneTitle}>{t.noneText}</EmptyState>
  const action = (
    <div className={styles.actions}>
      <Button appearance="primary" onClick={() => go('/employees/import')}>
        {t.import}
      </Button>
      <Button onClick={onAdd}>{t.add}</Button>
    </div>
  )
  return (
    <EmptyState picture="people" title={t.emptyTitle} action={action}>
      {t.empty}
    </EmptyState>
  )
}
