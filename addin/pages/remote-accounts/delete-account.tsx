import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Delete20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { ApiError } from '../../api.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Link } from '../../components/link.tsx'
import { useNotify } from '../../components/notify.ts'
import { Panel } from '../../components/panel.tsx'
import { go, guardLeaving } from '../../route.ts'
import { useSession } from '../../session.ts'
import { useSettingName } from '../../setting-names.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi, type LoadFailure } from '../../use-api.ts'

const useStyles = makeStyles({
  uses: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  text: { margin: 0 },
})

/** The settings that began to use the account after the page was loaded. */
function usesIn(error: LoadFailure | undefined): { name: string }[] {
  if (!(error instanceof ApiError) || error.code !== 'remote_account_in_use') return []
  return error.details['usedBy'] as { name: string }[]
}

/** Deletes an account that nothing uses any more. */
export function DeleteAccount({ account }: { account: RemoteAccountView }) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const api = useApi()
  const { refresh } = useSession()
  const notify = useNotify()
  const settingName = useSettingName()
  const { busy, error, act, clear } = useAct()
  const [asking, setAsking] = useState(false)
  const remove = () =>
    void act(async () => {
      await api.send('DELETE', `/api/remote-accounts/${account.id}`, undefined, { ifMatch: account.etag })
      guardLeaving(undefined)
      refresh()
      notify(t.deleted(account.name))
      go('/remote-accounts', { replace: true })
    })
  const ask = () => {
    clear()
    setAsking(true)
  }
  return (
    <Panel title={t.deleteTitle} lead={t.deleteLead}>
      {account.usedBy.length > 0 ? (
        <>
          <p className={styles.text}>{t.deleteUsed}</p>
          <ul className={styles.uses}>
            {account.usedBy.map((use) => (
              <li key={use}>{settingName(use)}</li>
            ))}
          </ul>
          <div>
            <Link to="/settings">{t.toSettings}</Link>
          </div>
        </>
      ) : (
        <div>
          <Button icon={<Delete20Regular />} onClick={ask}>
            {t.deleteVerb}
          </Button>
        </div>
      )}
      <ConfirmDialog
        danger
        open={asking}
        title={t.deleteAsk(account.name)}
        verb={t.deleteVerb}
        busy={busy}
        error={error}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        <p>{t.deleteBody}</p>
        {usesIn(error).map(({ name }) => (
          <p key={name} className={styles.text}>
            <Link to="/settings">{settingName(name)}</Link>
          </p>
        ))}
      </ConfirmDialog>
    </Panel>
  )
}
