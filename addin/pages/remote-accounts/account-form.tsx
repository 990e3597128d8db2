import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState, type FormEvent } from 'react'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { useNotify } from '../../components/notify.ts'
import { SaveFailure } from '../../components/save-failure.tsx'
import { useUnsavedGuard } from '../../components/unsaved.ts'
import { useFieldFaults } from '../../field-faults.ts'
import { commonTexts } from '../../texts/common.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { patchOf, valuesOf, type AccountValues } from './account-draft.ts'
import { AccountFields } from './account-fields.tsx'
import { StoredSecret } from './secret-field.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

export interface AccountFormProps {
  account: RemoteAccountView
  onSaved: (account: RemoteAccountView) => void
  /** Takes what somebody else saved meanwhile; what stands in the fields is given up. */
  onReload: () => void
  onUnsaved: (unsaved: boolean) => void
}

/** The fields of an account that stands. Only what differs is sent. */
export function AccountForm({ account, onSaved, onReload, onUnsaved }: AccountFormProps) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act, clear } = useAct()
  // What the fields began with, not what may have been read since: somebody else's change is not to be overwritten unseen.
  const [before, setBefore] = useState(account)
  const [values, setValues] = useState(() => valuesOf(account))
  const [replacing, setReplacing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const unsaved = replacing || Object.keys(patchOf(values, before)).length > 0
  useUnsavedGuard(unsaved)

  const show = (next: AccountValues, nextReplacing: boolean, against = before) => {
    setValues(next)
    setReplacing(nextReplacing)
    onUnsaved(nextReplacing || Object.keys(patchOf(next, against)).length > 0)
  }
  // The day the stored secret ends says nothing about a new one.
  const replace = (next: boolean) => show({ ...values, clientSecret: '', clientSecretExpiresOn: next ? '' : (before.clientSecretExpiresOn ?? '') }, next)
  const discard = () => {
    clear()
    show(valuesOf(before), false)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      // An empty secret is sent as well when one was to be replaced, so that the API says what is missing.
      const patch = { ...patchOf(values, before), ...(replacing && { clientSecret: values.clientSecret }) }
      const saved = await api.send<RemoteAccountView>('PATCH', `/api/remote-accounts/${before.id}`, patch, { ifMatch: before.etag })
      setBefore(saved)
      show(valuesOf(saved), false, saved)
      notify(common.saved)
      onSaved(saved)
    })
  }

  return (
    <form ref={form} className={styles.form} onSubmit={save} noValidate>
      <AccountFields
        values={values}
        faults={faults}
        onChange={(change) => show({ ...values, ...change }, replacing)}
        secret={
          <StoredSecret
            stored={before.hasClientSecret}
            replacing={replacing}
            value={values.clientSecret}
            fault={faults['clientSecret']}
            onReplace={replace}
            onChange={(clientSecret) => show({ ...values, clientSecret }, true)}
          />
        }
      />
      <SaveFailure error={error} onReload={onReload} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || !unsaved}>
          {common.save}
        </Button>
        {unsaved ? <Button onClick={discard}>{t.discard}</Button> : null}
      </div>
    </form>
  )
}
