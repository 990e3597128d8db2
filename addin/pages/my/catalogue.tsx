import { Field, Input, makeStyles, ToggleButton, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Catalogue as CatalogueView } from '../../../api/features/my/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { catalogueTexts } from '../../texts/my-catalogue-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { useRested } from '../../use-rested.ts'
import { OfferedCard } from './offered-card.tsx'
import { Cards } from './part.tsx'

const PAUSE_MS = 250

const useStyles = makeStyles({
  search: { maxWidth: '28rem' },
  categories: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** All sessions I may enrol in. */
export function Catalogue() {
  const styles = useStyles()
  const t = useTexts(catalogueTexts)
  const [typed, setTyped] = useState('')
  const [category, setCategory] = useState('')
  const search = useRested(typed.trim(), PAUSE_MS)
  const query = new URLSearchParams({ ...(search && { search }), ...(category && { category }) }).toString()
  const catalogue = useLoad<CatalogueView>(`/api/my/catalogue${query && `?${query}`}`)
  // During a search, the filter options stay.
  const [categories, setCategories] = useState<readonly string[]>([])
  if (catalogue.data && catalogue.data.categories.join() !== categories.join()) setCategories(catalogue.data.categories)
  const { data } = catalogue
  return (
    <Page title={t.title}>
      <search className={styles.search}>
        <Field label={t.search}>
          <Input type="search" value={typed} maxLength={200} onChange={(_event, { value }) => setTyped(value)} />
        </Field>
      </search>
      {categories.length > 0 ? (
        <div className={styles.categories} role="group" aria-label={t.categories}>
          {categories.map((one) => (
            <ToggleButton
              key={one}
              shape="circular"
              checked={one === category}
              onClick={() => setCategory(one === category ? '' : one)}
            >
              {one}
            </ToggleButton>
          ))}
        </div>
      ) : null}
      {catalogue.state === 'failed' ? <ErrorNotice error={catalogue.error} onRetry={catalogue.reload} /> : null}
      {!data && catalogue.state === 'loading' ? <Loading rows={3} height={120} /> : null}
      {data?.items.length === 0 ? (
        <EmptyState title={query ? t.nothingFound : t.nothingOpen}>{query ? t.tryOther : t.lookAgain}</EmptyState>
      ) : null}
      <Cards>
        {data?.items.map((entry) => (
          <OfferedCard
            key={entry.session.id}
            offered={entry}
            level={2}
            onEnrolled={catalogue.reload}
            reload={catalogue.reload}
          />
        ))}
      </Cards>
    </Page>
  )
}
