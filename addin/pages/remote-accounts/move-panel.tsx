import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState, type FormEvent } from 'react'
import type { PasswordAccountView, RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { useNotify } from '../../components/notify.ts'
import { Panel } from '../../components/panel.tsx'
import { SaveFailure } from '../../components/save-failure.tsx'
import { useUnsavedGuard } from '../../components/unsaved.ts'
import { useFieldFaults } from '../../field-faults.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { EMPTY, credentialOf, type AccountValues } from './account-draft.ts'
import { AppFields, MailboxField } from './account-fields.tsx'
import { CredentialChoice } from './credential-choice.tsx'
import { Guide } from './guide.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '36rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  guide: {
    '& summary': {
      cursor: 'pointer',
      minHeight: '24px',
      color: tokens.colorBrandForegroundLink,
      marginBottom: tokens.spacingVerticalM,
    },
  },
})

/** Replaces a service user by an app of its own. @param onMoved with the changed account */
export function MovePanel({
  account,
  onMoved,
  onReload,
}: {
  account: PasswordAccountView
  onMoved: (account: RemoteAccountView) => void
  onReload: () => void
}) {
  const d = useTexts(delegatedTexts)
  const [open, setOpen] = useState(false)
  return (
    <Panel title={d.moveTitle} lead={d.moveLead}>
      {open ? (
        <MoveForm account={account} onMoved={onMoved} onReload={onReload} onCancel={() => setOpen(false)} />
      ) : (
        <div>
          <Button onClick={() => setOpen(true)}>{d.moveOpen}</Button>
        </div>
      )}
    </Panel>
  )
}

interface MoveFormProps {
  account: PasswordAccountView
  onMoved: (account: RemoteAccountView) => void
  onReload: () => void
  onCancel: () => void
}

function MoveForm({ account, onMoved, onReload, onCancel }: MoveFormProps) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const d = useTexts(delegatedTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const begin: AccountValues = { ...EMPTY, tenantId: account.tenantId, mailbox: account.username }
  const [values, setValues] = useState(begin)
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  useUnsavedGuard(JSON.stringify(values) !== JSON.stringify(begin))
  const change = (next: Partial<AccountValues>) => setValues((before) => ({ ...before, ...next }))
  const move = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      const { tenantId, clientId, mailbox } = values
      const app = { tenantId, clientId, ...credentialOf(values), ...(mailbox.trim() !== '' && { mailbox }) }
      const moved = await api.send<RemoteAccountView>(
        'POST',
        `/api/remote-accounts/${account.id}/move-to-application`,
        app,
        { ifMatch: account.etag },
      )
      notify(d.moved)
      onMoved(moved)
    })
  }
  return (
    <>
      <details className={styles.guide}>
        <summary>{t.guideTitle}</summary>
        <Guide />
      </details>
      <form ref={form} className={styles.form} onSubmit={move} noValidate>
        <AppFields values={values} faults={faults} onChange={change} />
        <CredentialChoice values={values} faults={faults} onChange={change} mayMake={false} />
        <MailboxField values={values} faults={faults} onChange={change} hint={d.moveMailboxHint} />
        <SaveFailure error={error} onReload={onReload} />
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {d.move}
          </Button>
          <Button onClick={onCancel}>{common.cancel}</Button>
        </div>
      </form>
    </>
  )
}
