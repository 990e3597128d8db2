import { useEffect, useRef, useState } from 'react'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { AccountParts } from './account-parts.tsx'

/** One account: how it is, and in tabs what it signs in with, what it may do, and how to limit it. */
export function Account({ id, tab }: { id: string; tab: string }) {
  const common = useTexts(commonTexts)
  const { data, reload, ...loaded } = useLoad<RemoteAccountView>(`/api/remote-accounts/${encodeURIComponent(id)}`)
  const [account, setAccount] = useState<RemoteAccountView>()
  // Changing it makes the form start over.
  const [round, setRound] = useState(0)
  const startOver = useRef(false)
  useEffect(() => {
    setAccount(data)
    if (startOver.current && data) setRound((value) => value + 1)
    startOver.current = false
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
          tab={tab}
          round={round}
          onAccount={setAccount}
          onReplaced={(next) => {
            setAccount(next)
            setRound((value) => value + 1)
          }}
          onReload={(discardEdits) => {
            startOver.current = discardEdits
            reload()
          }}
        />
      ) : failure ? null : (
        <Loading rows={3} height={160} />
      )}
    </Page>
  )
}
