import { Button } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { CardListPage } from '../../components/card-list-page.tsx'
import { go } from '../../route.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { usePages } from '../../use-pages.ts'
import { AccountCard } from './account-card.tsx'

/** The connections to Microsoft 365 and their states. */
export function RemoteAccounts(_props: { id: string }) {
  const t = useTexts(remoteAccountTexts)
  const common = useTexts(commonTexts)
  return (
    <CardListPage
      title={common.remoteAccounts}
      lead={t.lead}
      pages={usePages<RemoteAccountView>('/api/remote-accounts')}
      add={
        <Button appearance="primary" icon={<Add20Regular />} onClick={() => go('/remote-accounts/new')}>
          {t.add}
        </Button>
      }
      empty={{ picture: 'plug', title: t.emptyTitle, text: t.empty }}
      cardHeight={140}
      card={(account) => <AccountCard key={account.id} account={account} />}
    />
  )
}
