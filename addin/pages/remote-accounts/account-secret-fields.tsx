import { Field, Input, makeStyles } from '@fluentui/react-components'
import { faultProps } from '../../field-faults.ts'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { IdentityField } from './credential-choice.tsx'
import { StoredSecret, type SecretWords } from './secret-field.tsx'
import type { AccountEdit } from './use-account-edit.ts'

const useStyles = makeStyles({ short: { maxWidth: '14rem' } })

interface AccountSecretFieldsProps {
  edit: AccountEdit
  faults: Record<string, string>
}

/** The secret of a stored account, which can be replaced, and when it expires. */
export function AccountSecretFields({ edit, faults }: AccountSecretFieldsProps) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const d = useTexts(delegatedTexts)
  const { before, values, replacing, field } = edit
  const isUser = before.type === 'MicrosoftGraphPassword'
  const words: SecretWords = isUser
    ? { label: d.password, newLabel: d.newPassword, hint: d.passwordHint, stored: d.passwordStored, none: t.secretNone }
    : { label: t.secret, newLabel: t.newSecret, hint: t.secretHint, stored: t.secretStored, none: t.secretNone }
  return (
    <>
      {!isUser && before.credential === 'managedIdentity' && !replacing ? (
        <IdentityField
          value={values.managedIdentityClientId}
          fault={faults['managedIdentityClientId']}
          onChange={(managedIdentityClientId) => edit.change({ managedIdentityClientId })}
        />
      ) : null}
      <StoredSecret
        stored={isUser ? before.hasPassword : before.hasClientSecret}
        words={words}
        replacing={replacing}
        value={values[field]}
        fault={faults[field]}
        onReplace={edit.replace}
        onChange={edit.changeSecret}
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
            onChange={(_event, { value }) => edit.change({ clientSecretExpiresOn: value })}
          />
        </Field>
      )}
    </>
  )
}
