import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { Happening } from '../../components/happening.tsx'
import { Notice } from '../../components/notice.tsx'
import { Remedy } from '../../components/remedy.tsx'
import { go, guardLeaving, useRoute } from '../../route.ts'
import { useSession } from '../../session.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { AccountState } from './account-state.tsx'
import { AccountTest } from './account-test.tsx'
import { firstTab, tabsOf, type AccountTab } from './account-tabs.ts'
import { CertificatePanel } from './certificate-panel.tsx'
import { ConnectionTab } from './connection-tab.tsx'
import { ConsentPanel } from './consent-panel.tsx'
import { LimitMailbox } from './limit-mailbox.tsx'
import { MovePanel } from './move-panel.tsx'

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  tabs: { flexWrap: 'wrap', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
})

interface AccountPartsProps {
  account: RemoteAccountView
  /** Named in the address; "" where it names none. */
  tab: string
  /** Another number makes the fields start over. */
  round: number
  onAccount: (account: RemoteAccountView) => void
  onReplaced: (account: RemoteAccountView) => void
  onReload: (startOver: boolean) => void
}

/** How an account is, and its tabs. */
export function AccountParts({ account, tab, round, onAccount, onReplaced, onReload }: AccountPartsProps) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const { refresh } = useSession()
  const { query } = useRoute()
  // Where it starts is decided once: a passed test does not change the tab under somebody's eyes.
  const [first] = useState(() => firstTab(account, query.has('added')))
  const tabs = tabsOf(account)
  const chosen = tabs.find((one) => one === tab) ?? tabs.find((one) => one === first) ?? 'connection'
  const path = `/remote-accounts/${encodeURIComponent(account.id)}`
  const changed = () => {
    onReload(false)
    refresh()
  }
  return (
    <>
      <div className={styles.facts}>
        <AccountState account={account} />
        <span>
          {t.kinds[account.type]} · {t.clouds[account.cloud]}
        </span>
      </div>
      {account.attention ? (
        <Notice kind="error" title={<Happening error={account.attention} />}>
          <Remedy code={account.attention.code} english={account.attention.remedy} />
        </Notice>
      ) : null}
      <TabList
        className={styles.tabs}
        aria-label={t.tabsOf}
        selectedValue={chosen}
        onTabSelect={(_event, { value }) => go(`${path}/${String(value)}`)}
      >
        {tabs.map((one) => (
          <Tab key={one} id={`tab-${one}`} value={one} aria-controls="account-tab">
            {t.tabs[one]}
          </Tab>
        ))}
      </TabList>
      <div id="account-tab" className={styles.panel} role="tabpanel" aria-labelledby={`tab-${chosen}`}>
        <AccountPart
          key={`${account.id} ${round}`}
          account={account}
          tab={chosen}
          onAccount={onAccount}
          onReplaced={onReplaced}
          onReload={() => onReload(true)}
          onGranted={changed}
        />
        {/* Kept while one looks at the other tabs. Of other sign-in details a test says nothing. */}
        <div hidden={chosen !== 'test'}>
          <AccountTest
            key={account.etag}
            accountId={account.id}
            atOnce={query.has('added') && !account.tested && account.state === 'ready'}
            onTested={changed}
          />
        </div>
      </div>
    </>
  )
}

interface AccountPartProps extends Pick<AccountPartsProps, 'account' | 'onAccount' | 'onReplaced'> {
  tab: AccountTab
  onReload: () => void
  onGranted: () => void
}

/** What stands below one of the tabs, all but the test. */
function AccountPart({ account, tab, onAccount, onReplaced, onReload, onGranted }: AccountPartProps) {
  const { refresh } = useSession()
  const told = (tell: (next: RemoteAccountView) => void) => (next: RemoteAccountView) => {
    tell(next)
    refresh()
  }
  // It signs in otherwise from now on: the test says whether it can do the same.
  const moved = (next: RemoteAccountView) => {
    told(onReplaced)(next)
    guardLeaving(undefined)
    go(`/remote-accounts/${encodeURIComponent(next.id)}/test?added`, { replace: true })
  }
  if (tab === 'connection') return <ConnectionTab account={account} onSaved={told(onAccount)} onReload={onReload} />
  if (account.type === 'MicrosoftGraphPassword') {
    if (tab === 'consent') return <ConsentPanel account={account} onGranted={onGranted} />
    return tab === 'move' ? <MovePanel account={account} onMoved={moved} onReload={onReload} /> : null
  }
  if (tab === 'certificate') return <CertificatePanel account={account} onChanged={told(onReplaced)} />
  return tab === 'limits' ? <LimitMailbox account={account} /> : null
}
