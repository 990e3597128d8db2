import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { go } from '../../route.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { usePages } from '../../use-pages.ts'
import { AccountCard } from './account-card.tsx'

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

/** The connections to Microsoft 365, and how each is. */
export function RemoteAccounts(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const common = useTexts(commonTexts)
  const { items, error, hasMore, loadingMore, more, reload } = usePages<RemoteAccountView>('/api/remote-accounts')
  const add = (
    <Button appearance="primary" icon={<Add20Regular />} onClick={() => go('/remote-accounts/new')}>
      {t.add}
    </Button>
  )
  return (
    <Page title={common.remoteAccounts} actions={items && items.length > 0 ? add : undefined}>
      <p className={styles.lead}>{t.lead}</p>
      {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
      {!items && !error ? <Loading rows={2} height={140} /> : null}
      {items?.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={add}>
          {t.empty}
        </EmptyState>
      ) : null}
      {items && items.length > 0 ? (
        <ul className={styles.list}>
          {items.map((account) => (
            <li key={account.id}>
              <AccountCard account={account} />
            </li>
          ))}
        </ul>
      ) : null}
      {hasMore ? (
        <div>
          <Button onClick={more} disabledFocusable={loadingMore}>
            {common.more}
          </Button>
        </div>
      ) : null}
    </Page>
  )
}
