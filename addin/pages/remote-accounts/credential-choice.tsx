import { Field, Input, Radio, RadioGroup, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { faultProps } from '../../field-faults.ts'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { AccountValues } from './account-draft.ts'
import { SecretField } from './secret-field.tsx'

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  short: { maxWidth: '14rem' },
  pem: { '& textarea': { fontFamily: tokens.fontFamilyMonospace, minHeight: '8rem' } },
})

export interface CredentialChoiceProps {
  values: AccountValues
  faults: Record<string, string>
  onChange: (change: Partial<AccountValues>) => void
  /** Whether Rollcall may make the certificate; where the app is tried at once it cannot. */
  mayMake?: boolean
}

/** What a new app signs in with: a secret, a certificate that is to be made, or one that is there. */
export function CredentialChoice({ values, faults, onChange, mayMake = true }: CredentialChoiceProps) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const d = useTexts(delegatedTexts)
  const choose = (value: string) => onChange({ credential: value === 'made' || value === 'own' ? value : 'secret' })
  return (
    <div className={styles.parts}>
      <Field label={d.signsInWith} {...(values.credential === 'made' && { hint: d.withMadeHint })}>
        <RadioGroup value={values.credential} onChange={(_event, { value }) => choose(value)}>
          <Radio value="secret" label={d.withSecret} />
          {mayMake ? <Radio value="made" label={d.withMade} /> : null}
          <Radio value="own" label={d.withOwn} />
        </RadioGroup>
      </Field>
      {values.credential === 'secret' ? (
        <>
          <SecretField
            value={values.clientSecret}
            fault={faults['clientSecret']}
            label={t.secret}
            hint={t.secretHint}
            onChange={(clientSecret) => onChange({ clientSecret })}
          />
          <Field
            label={t.expires}
            hint={t.expiresHint}
            className={styles.short}
            {...faultProps(faults['clientSecretExpiresOn'])}
          >
            <Input
              type="date"
              value={values.clientSecretExpiresOn}
              onChange={(_event, { value }) => onChange({ clientSecretExpiresOn: value })}
            />
          </Field>
        </>
      ) : null}
      {values.credential === 'own' ? (
        <PemField
          value={values.certificatePem}
          fault={faults['certificatePem']}
          onChange={(certificatePem) => onChange({ certificatePem })}
        />
      ) : null}
    </div>
  )
}

/** A certificate and its private key, as text. */
function PemField({
  value,
  fault,
  onChange,
}: {
  value: string
  fault: string | undefined
  onChange: (value: string) => void
}) {
  const styles = useStyles()
  const d = useTexts(delegatedTexts)
  return (
    <Field label={d.pem} hint={d.pemHint} required {...faultProps(fault)}>
      <Textarea
        className={styles.pem}
        value={value}
        spellCheck={false}
        autoComplete="off"
        resize="vertical"
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  )
}
