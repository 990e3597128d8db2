import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { faultProps } from '../../field-faults.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts.ts'
import { useTexts } from '../../texts/table.ts'
import { CLOUDS, type AccountValues } from './account-draft.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '36rem' },
  short: { maxWidth: '14rem' },
})

export interface AccountFieldsProps {
  values: AccountValues
  faults: Record<string, string>
  onChange: (change: Partial<AccountValues>) => void
  /** The place of the secret: a field of a new account, something to be replaced on one that stands. */
  secret: ReactNode
}

/** The fields of an account that signs in as an app. */
export function AccountFields({ values, faults, onChange, secret }: AccountFieldsProps) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  return (
    <div className={styles.fields}>
      <Field label={t.name} hint={t.nameHint} required {...faultProps(faults['name'])}>
        <Input value={values.name} maxLength={100} autoComplete="off" onChange={(_event, { value }) => onChange({ name: value })} />
      </Field>
      <Field label={t.cloud} hint={t.cloudHint} {...faultProps(faults['cloud'])}>
        <Select value={values.cloud} onChange={(_event, { value }) => onChange({ cloud: CLOUDS.find((cloud) => cloud === value) ?? 'global' })}>
          {CLOUDS.map((cloud) => (
            <option key={cloud} value={cloud}>
              {t.clouds[cloud]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.tenantId} hint={t.tenantIdHint} required {...faultProps(faults['tenantId'])}>
        <Input value={values.tenantId} autoComplete="off" spellCheck={false} onChange={(_event, { value }) => onChange({ tenantId: value })} />
      </Field>
      <Field label={t.clientId} hint={t.clientIdHint} required {...faultProps(faults['clientId'])}>
        <Input value={values.clientId} autoComplete="off" spellCheck={false} onChange={(_event, { value }) => onChange({ clientId: value })} />
      </Field>
      {secret}
      <Field label={t.expires} hint={t.expiresHint} className={styles.short} {...faultProps(faults['clientSecretExpiresOn'])}>
        <Input type="date" value={values.clientSecretExpiresOn} onChange={(_event, { value }) => onChange({ clientSecretExpiresOn: value })} />
      </Field>
      <Field label={t.mailbox} hint={t.mailboxHint} {...faultProps(faults['mailbox'])}>
        <Input type="email" value={values.mailbox} autoComplete="off" spellCheck={false} onChange={(_event, { value }) => onChange({ mailbox: value })} />
      </Field>
    </div>
  )
}
