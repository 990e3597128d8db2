import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, type FormEvent } from 'react'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { useNotify } from '../../components/notify.ts'
import { SaveFailure } from '../../components/save-failure.tsx'
import { useUnsavedGuard } from '../../components/unsaved.ts'
import { useFieldFaults } from '../../field-faults.ts'
import { go, guardLeaving } from '../../route.ts'
import { useSession } from '../../session.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { draftOf, type AccountValues } from './account-draft.ts'
import { AccountFields } from './account-fields.tsx'
import { CredentialChoice } from './credential-choice.tsx'
import { SecretField } from './secret-field.tsx'
import { TypeChoice } from './type-choice.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Fields that have a value from the start. */
const PRESET = ['cloud', 'type', 'credential']

interface NewAccountFormProps {
  values: AccountValues
  onChange: (next: Partial<AccountValues>) => void
}

/** The fields of a new account and the button that adds it. */
export function NewAccountForm({ values, onChange }: NewAccountFormProps) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const d = useTexts(delegatedTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const { refresh } = useSession()
  const notify = useNotify()
  const { busy, error, act, clear } = useAct()
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  useUnsavedGuard(Object.entries(values).some(([field, value]) => !PRESET.includes(field) && value !== ''))

  const add = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      const account = await api.send<RemoteAccountView>('POST', '/api/remote-accounts', draftOf(values))
      guardLeaving(undefined)
      refresh()
      notify(values.type === 'MicrosoftGraphPassword' ? common.saved : t.added)
      go(`/remote-accounts/${account.id}?added`, { replace: true })
    })
  }
  const secret =
    values.type === 'MicrosoftGraphPassword' ? (
      <SecretField
        value={values.password}
        fault={faults['password']}
        label={d.password}
        hint={d.passwordHint}
        onChange={(password) => onChange({ password })}
      />
    ) : (
      <CredentialChoice values={values} faults={faults} onChange={onChange} />
    )

  return (
    <form ref={form} className={styles.form} onSubmit={add} noValidate>
      <TypeChoice value={values.type} onChange={(type) => onChange({ type })} />
      <AccountFields values={values} faults={faults} onChange={onChange} secret={secret} />
      <SaveFailure error={error} onReload={clear} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t.create}
        </Button>
        <Button onClick={() => go('/remote-accounts')}>{common.cancel}</Button>
      </div>
    </form>
  )
}
