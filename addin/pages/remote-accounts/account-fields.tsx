import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { faultProps } from '../../field-faults.ts'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { CLOUDS, type AccountValues } from './account-draft.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '36rem' },
})

export interface AccountFieldsProps {
  values: AccountValues
  faults: Record<string, string>
  onChange: (change: Partial<AccountValues>) => void
  /** The secret: a field for a new account, a way to replace it for a stored one. */
  secret: ReactNode
}

/** The fields of an account of either type. */
export function AccountFields({ values, faults, onChange, secret }: AccountFieldsProps) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const d = useTexts(delegatedTexts)
  return (
    <div className={styles.fields}>
      <Field label={t.name} hint={t.nameHint} required {...faultProps(faults['name'])}>
        <Input
          value={values.name}
          maxLength={100}
          autoComplete="off"
          onChange={(_event, { value }) => onChange({ name: value })}
        />
      </Field>
      <Field label={t.cloud} hint={t.cloudHint} {...faultProps(faults['cloud'])}>
        <Select
          value={values.cloud}
          onChange={(_event, { value }) => onChange({ cloud: CLOUDS.find((cloud) => cloud === value) ?? 'global' })}
        >
          {CLOUDS.map((cloud) => (
            <option key={cloud} value={cloud}>
              {t.clouds[cloud]}
            </option>
          ))}
        </Select>
      </Field>
      {values.type === 'MicrosoftGraphPassword' ? (
        <>
          <Field label={d.username} hint={d.usernameHint} required {...faultProps(faults['username'])}>
            <Input
              type="email"
              value={values.username}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, { value }) => onChange({ username: value })}
            />
          </Field>
          {secret}
          <Field label={d.tenantOptional} hint={d.tenantOptionalHint} {...faultProps(faults['tenantId'])}>
            <Input
              value={values.tenantId}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, { value }) => onChange({ tenantId: value })}
            />
          </Field>
        </>
      ) : (
        <>
          <AppFields values={values} faults={faults} onChange={onChange} />
          {secret}
          <MailboxField values={values} faults={faults} onChange={onChange} hint={t.mailboxHint} />
        </>
      )}
    </div>
  )
}

type PartProps = Omit<AccountFieldsProps, 'secret'>

/** The app registration and its tenant. */
export function AppFields({ values, faults, onChange }: PartProps) {
  const t = useTexts(remoteAccountTexts)
  return (
    <>
      <Field label={t.tenantId} hint={t.tenantIdHint} required {...faultProps(faults['tenantId'])}>
        <Input
          value={values.tenantId}
          autoComplete="off"
          spellCheck={false}
          onChange={(_event, { value }) => onChange({ tenantId: value })}
        />
      </Field>
      <Field label={t.clientId} hint={t.clientIdHint} required {...faultProps(faults['clientId'])}>
        <Input
          value={values.clientId}
          autoComplete="off"
          spellCheck={false}
          onChange={(_event, { value }) => onChange({ clientId: value })}
        />
      </Field>
    </>
  )
}

export function MailboxField({ values, faults, onChange, hint }: PartProps & { hint: string }) {
  const t = useTexts(remoteAccountTexts)
  return (
    <Field label={t.mailbox} hint={hint} {...faultProps(faults['mailbox'])}>
      <Input
        type="email"
        value={values.mailbox}
        autoComplete="off"
        spellCheck={false}
        onChange={(_event, { value }) => onChange({ mailbox: value })}
      />
    </Field>
  )
}
