import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState, type FormEvent } from 'react'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { useNotify } from '../../components/notify.ts'
import { SaveBar } from '../../components/save-bar.tsx'
import { SaveFailure } from '../../components/save-failure.tsx'
import { useUnsavedGuard } from '../../components/unsaved.ts'
import { ApiError } from '../../api.ts'
import { faultProps, useFieldFaults } from '../../field-faults.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { patchOf, valuesOf, type AccountValues } from './account-draft.ts'
import { AccountFields } from './account-fields.tsx'
import { IdentityField } from './credential-choice.tsx'
import { StoredSecret, type SecretWords } from './secret-field.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  short: { maxWidth: '14rem' },
})

export interface AccountFormProps {
  account: RemoteAccountView
  onSaved: (account: RemoteAccountView) => void
  /** Loads what someone else saved meanwhile; edits are lost. */
  onReload: () => void
}

/** The fields of a stored account. Only differences are sent. */
export function AccountForm({ account, onSaved, onReload }: AccountFormProps) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const d = useTexts(delegatedTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act, clear } = useAct()
  // What the fields started with, not what may have been read since, so that someone else's change isn't overwritten
  // unseen.
  const [before, setBefore] = useState(account)
  const [values, setValues] = useState(() => valuesOf(account))
  const [replacing, setReplacing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const unsaved = replacing || Object.keys(patchOf(values, before)).length > 0
  useUnsavedGuard(unsaved)

  const show = (next: AccountValues, nextReplacing: boolean) => {
    setValues(next)
    setReplacing(nextReplacing)
  }
  // The stored secret's expiry says nothing about a new one.
  const replace = (next: boolean) =>
    show(
      {
        ...values,
        clientSecret: '',
        password: '',
        clientSecretExpiresOn: next ? '' : valuesOf(before).clientSecretExpiresOn,
      },
      next,
    )
  const isUser = before.type === 'MicrosoftGraphPassword'
  const field = isUser ? 'password' : 'clientSecret'
  const stored = before.type === 'MicrosoftGraphPassword' ? before.hasPassword : before.hasClientSecret
  const words: SecretWords = isUser
    ? { label: d.password, newLabel: d.newPassword, hint: d.passwordHint, stored: d.passwordStored, none: t.secretNone }
    : { label: t.secret, newLabel: t.newSecret, hint: t.secretHint, stored: t.secretStored, none: t.secretNone }
  const discard = () => {
    clear()
    show(valuesOf(before), false)
  }
  const send = (query = '') =>
    void act(async () => {
      // When a secret should be replaced, an empty one is sent too, so that the API says what is missing.
      const patch = { ...patchOf(values, before), ...(replacing && { [field]: values[field] }) }
      const saved = await api.send<RemoteAccountView>('PATCH', `/api/remote-accounts/${before.id}${query}`, patch, {
        ifMatch: before.etag,
      })
      setBefore(saved)
      show(valuesOf(saved), false)
      notify(common.saved)
      onSaved(saved)
    })
  const save = (event: FormEvent) => {
    event.preventDefault()
    send()
  }

  return (
    <form ref={form} className={styles.form} onSubmit={save} noValidate>
      <AccountFields
        values={values}
        faults={faults}
        onChange={(change) => show({ ...values, ...change }, replacing)}
        secret={
          <>
            {before.type === 'MicrosoftGraphSecret' && before.credential === 'managedIdentity' && !replacing ? (
              <IdentityField
                value={values.managedIdentityClientId}
                fault={faults['managedIdentityClientId']}
                onChange={(managedIdentityClientId) => show({ ...values, managedIdentityClientId }, replacing)}
              />
            ) : null}
            <StoredSecret
              stored={stored}
              words={words}
              replacing={replacing}
              value={values[field]}
              fault={faults[field]}
              onReplace={replace}
              onChange={(text) => show({ ...values, [field]: text }, true)}
            />
            {isUser || (!before.hasClientSecret && !replacing) ? null : (
              <Field
                label={t.expires}
                hint={t.expiresHint}
                className={styles.short}
                {...faultProps(faults['clientSecretExpiresOn'])}
              >
                <Input
                  type="date"
                  value={values.clientSecretExpiresOn}
                  onChange={(_event, { value }) => show({ ...values, clientSecretExpiresOn: value }, replacing)}
                />
              </Field>
            )}
          </>
        }
      />
      <SaveFailure error={error} onReload={onReload} />
      {error instanceof ApiError && error.details['mayBeSavedUntested'] === true ? (
        <div>
          <Button onClick={() => send('?untested=true')} disabledFocusable={busy}>
            {d.saveUntested}
          </Button>
        </div>
      ) : null}
      <SaveBar unsaved={unsaved} busy={busy} onDiscard={discard} />
    </form>
  )
}
