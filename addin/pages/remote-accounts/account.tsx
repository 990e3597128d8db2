import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { Remedy } from '../../components/remedy.tsx'
import { useRoute } from '../../route.ts'
import { useSession } from '../../session.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { AccountForm } from './account-form.tsx'
import { AccountState } from './account-state.tsx'
import { AccountTest } from './account-test.tsx'
import { CertificatePanel } from './certificate-panel.tsx'
import { ConsentPanel } from './consent-panel.tsx'
import { DeleteAccount } from './delete-account.tsx'
import { Guide } from './guide.tsx'
import { LimitMailbox } from './limit-mailbox.tsx'
import { MovePanel } from './move-panel.tsx'
import { PasswordGuide } from './password-guide.tsx'

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  guide: {
    '& summary': {
      cursor: 'pointer',
      minHeight: '24px',
      color: tokens.colorBrandForegroundLink,
      marginBottom: tokens.spacingVerticalM,
    },
  },
})

/** One account: its state, consent or certificate, test, fields, how to limit it, and how to delete it. */
export function Account({ id }: { id: string }) {
  const common = useTexts(commonTexts)
  const { data, reload, ...loaded } = useLoad<RemoteAccountView>(`/api/remote-accounts/${encodeURIComponent(id)}`)
  const [account, setAccount] = useState<RemoteAccountView>()
  // Changing it makes the form start over.
  const [round, setRound] = useState(0)
  const beginAnew = useRef(false)
  useEffect(() => {
    setAccount(data)
    if (beginAnew.current && data) setRound((value) => value + 1)
    beginAnew.current = false
  }, [data])
  const failure = loaded.state === 'failed' ? <ErrorNotice error={loaded.error} onRetry={reload} /> : null
  return (
    <Page
      title={account?.name ?? common.remoteAccounts}
      above={<Link to="/remote-accounts">{common.remoteAccounts}</Link>}
    >
      {failure}
      {account ? (
        <AccountParts
          account={account}
          round={round}
          onAccount={setAccount}
          onReplaced={(next) => {
            setAccount(next)
            setRound((value) => value + 1)
          }}
          onReload={(anew) => {
            beginAnew.current = anew
            reload()
          }}
        />
      ) : failure ? null : (
        <Loading rows={3} height={160} />
      )}
    </Page>
  )
}

interface AccountPartsProps {
  account: RemoteAccountView
  round: number
  onAccount: (account: RemoteAccountView) => void
  onReplaced: (account: RemoteAccountView) => void
  onReload: (anew: boolean) => void
}

function AccountParts({ account, round, onAccount, onReplaced, onReload }: AccountPartsProps) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const d = useTexts(delegatedTexts)
  const { refresh } = useSession()
  const { query } = useRoute()
  const [unsaved, setUnsaved] = useState(false)
  const changed = () => {
    onReload(false)
    refresh()
  }
  const saved = (next: RemoteAccountView) => {
    onAccount(next)
    refresh()
  }
  // The form starts over: another kind of account, or another secret.
  const replaced = (next: RemoteAccountView) => {
    onReplaced(next)
    refresh()
  }
  return (
    <>
      <div className={styles.facts}>
        <AccountState account={account} />
        <span>
          {account.type} · {t.clouds[account.cloud]}
        </span>
      </div>
      {account.attention ? (
        <Notice kind="error" title={<span lang="en">{account.attention.message}</span>}>
          <Remedy code={account.attention.code} english={account.attention.remedy} />
        </Notice>
      ) : null}
      {account.type === 'MicrosoftGraphPassword' ? (
        <ConsentPanel key={`consent ${account.id}`} account={account} onGranted={changed} />
      ) : null}
      {/* Results about former credentials no longer apply. */}
      <AccountTest
        key={account.etag}
        accountId={account.id}
        unsaved={unsaved}
        atOnce={query.has('added') && !account.tested && account.state === 'ready'}
        onTested={changed}
      />
      <Panel title={t.fieldsTitle} lead={account.type === 'MicrosoftGraphPassword' ? d.fieldsLead : t.fieldsLead}>
        <details className={styles.guide}>
          <summary>{t.guideTitle}</summary>
          {account.type === 'MicrosoftGraphPassword' ? <PasswordGuide /> : <Guide />}
        </details>
        <AccountForm
          key={`${account.id} ${round}`}
          account={account}
          onSaved={saved}
          onReload={() => onReload(true)}
          onUnsaved={setUnsaved}
        />
      </Panel>
      {account.type === 'MicrosoftGraphPassword' ? (
        <MovePanel account={account} onMoved={replaced} onReload={() => onReload(true)} />
      ) : (
        <>
          <CertificatePanel account={account} onChanged={replaced} />
          <LimitMailbox account={account} />
        </>
      )}
      <DeleteAccount account={account} />
    </>
  )
}
