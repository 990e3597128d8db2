import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { z } from 'zod'
import type { ServiceKeyView } from '../../../api/features/service-keys/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { serviceKeyTexts } from '../../texts/service-keys-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { usePages } from '../../use-pages.ts'
import { KeyCard } from './key-card.tsx'
import { NewKeyDialog } from './new-key-dialog.tsx'

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
})

export function ServiceKeys(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(serviceKeyTexts)
  const common = useTexts(commonTexts)
  const [creating, setCreating] = useState(false)
  const { items, error, hasMore, loadingMore, more, reload } =
    usePages<z.output<typeof ServiceKeyView>>('/api/service-keys')
  const add = (
    <Button appearance="primary" onClick={() => setCreating(true)}>
      {t.add}
    </Button>
  )
  return (
    <Page title={common.serviceKeys} actions={items && items.length > 0 ? add : undefined}>
      <p className={styles.lead}>{t.lead}</p>
      {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
      {!items && !error ? <Loading rows={2} height={96} /> : null}
      {items?.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={add}>
          {t.empty}
        </EmptyState>
      ) : null}
      {items && items.length > 0 ? (
        <ul className={styles.list}>
          {items.map((key) => (
            <KeyCard key={key.id} serviceKey={key} onDeleted={reload} />
          ))}
        </ul>
      ) : null}
      {hasMore ? (
        <div>
          <Button onClick={more} disabled={loadingMore}>
            {common.more}
          </Button>
        </div>
      ) : null}
      {creating ? <NewKeyDialog onCreated={reload} onClose={() => setCreating(false)} /> : null}
    </Page>
  )
}
