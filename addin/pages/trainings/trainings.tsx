import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { Add20Regular, ArrowUpload20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { ViewChoice } from '../../components/view-choice.tsx'
import { go } from '../../route.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { trainingTableTexts } from '../../texts/trainings-table-texts.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAddress } from '../../use-address.ts'
import { usePages } from '../../use-pages.ts'
import { useTyped } from '../../use-typed.ts'
import { AddTraining } from './add-training.tsx'
import { TrainingCards } from './training-cards.tsx'
import { TrainingTable } from './training-table.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  search: { flex: '1 1 14rem', maxWidth: '28rem' },
})

/** All trainings, as cards or as a table; how they are shown is in the address. */
export function Trainings(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const words = useTexts(trainingTableTexts)
  const common = useTexts(commonTexts)
  const { get, set } = useAddress()
  const search = get('search')
  const [typed, setTyped] = useTyped(search, (next) => set({ search: next.trim() }))
  const [adding, setAdding] = useState(false)
  const isTable = get('view') === 'table'
  const query = new URLSearchParams({ ...(isTable && { limit: '200' }), ...(search !== '' && { search }) }).toString()
  const pages = usePages<TrainingView>(`/api/trainings${query && `?${query}`}`)
  const { items, error, reload } = pages
  const add = (
    <Button icon={<Add20Regular />} appearance="primary" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  )
  const isEmpty = items?.length === 0
  return (
    <Page
      title={common.trainings}
      actions={
        <>
          {isEmpty && search === '' ? null : add}
          <Button icon={<ArrowUpload20Regular />} onClick={() => go('/trainings/import')}>
            {t.import}
          </Button>
        </>
      }
    >
      <div className={styles.bar}>
        <search className={styles.search}>
          <Field label={t.search} hint={t.searchHint}>
            <Input type="search" value={typed} maxLength={200} onChange={(_event, { value }) => setTyped(value)} />
          </Field>
        </search>
        <ViewChoice
          label={words.view}
          chosen={isTable ? 'table' : 'cards'}
          choices={(['cards', 'table'] as const).map((view) => [view, words[view]])}
          onChoose={(view) => set({ view: view === 'table' ? view : '' })}
        />
      </div>
      {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
      {!items && !error ? <Loading rows={4} height={72} /> : null}
      {isEmpty ? (
        search === '' ? (
          <EmptyState picture="calendar" title={t.emptyTitle} action={add}>
            {t.empty}
          </EmptyState>
        ) : (
          <EmptyState title={t.noneTitle}>{t.noneText}</EmptyState>
        )
      ) : null}
      {items && !isEmpty ? (
        isTable ? (
          <TrainingTable
            pages={pages}
            sort={{ by: get('sort') || 'title', descending: get('order') === 'desc' }}
            onSort={({ by, descending }) => set({ sort: by === 'title' ? '' : by, order: descending ? 'desc' : '' })}
          />
        ) : (
          <TrainingCards pages={pages} />
        )
      ) : null}
      {adding ? <AddTraining onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}
