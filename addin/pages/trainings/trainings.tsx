import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { Add20Regular, ArrowUpload20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { MoreButton } from '../../components/more-button.tsx'
import { Page } from '../../components/page.tsx'
import { go } from '../../route.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { usePages } from '../../use-pages.ts'
import { useRested } from '../../use-rested.ts'
import { AddTraining } from './add-training.tsx'
import { TrainingCard } from './training-card.tsx'

const PAUSE_MS = 250

const useStyles = makeStyles({
  search: { maxWidth: '28rem' },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
})

/** All trainings, with the number of sessions and the next date. */
export function Trainings(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const common = useTexts(commonTexts)
  const [typed, setTyped] = useState('')
  const search = useRested(typed.trim(), PAUSE_MS)
  const [adding, setAdding] = useState(false)
  const { items, error, hasMore, loadingMore, more, reload } = usePages<TrainingView>(
    `/api/trainings${search === '' ? '' : `?search=${encodeURIComponent(search)}`}`,
  )
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
      <search className={styles.search}>
        <Field label={t.search} hint={t.searchHint}>
          <Input type="search" value={typed} maxLength={200} onChange={(_event, { value }) => setTyped(value)} />
        </Field>
      </search>
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
        <ul className={styles.list} aria-label={common.trainings}>
          {items.map((training) => (
            <TrainingCard key={training.id} training={training} />
          ))}
        </ul>
      ) : null}
      <MoreButton hasMore={hasMore} loadingMore={loadingMore} more={more} />
      {adding ? <AddTraining onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}
