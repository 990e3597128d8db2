import { Field, Input, Radio, RadioGroup, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { faultProps } from '../../field-faults.ts'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { AccountValues } from './account-draft.ts'
import { PortalPath } from './portal-path.tsx'
import { SecretField } from './secret-field.tsx'

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  short: { maxWidth: '14rem' },
  trust: { margin: 0, color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalS },
  pem: { '& textarea': { fontFamily: tokens.fontFamilyMonospace, minHeight: '8rem' } },
})

export interface CredentialChoiceProps {
  values: AccountValues
  faults: Record<string, string>
  onChange: (change: Partial<AccountValues>) => void
  /** Whether Rollcall may make the certificate; it can't if the app is tried at once. */
  mayMake?: boolean
}

const CREDENTIALS = ['made', 'own', 'identity', 'secret'] as const

/** The hint beside the choice; for the others, their fields explain enough. */
function hintFor(credential: AccountValues['credential'], d: { withMadeHint: string; withIdentityHint: string }) {
  if (credential === 'made') return { hint: d.withMadeHint }
  return credential === 'identity' ? { hint: d.withIdentityHint } : {}
}

/** A new app's credentials: a certificate (made here or uploaded), a managed identity, or a secret. */
export function CredentialChoice({ values, faults, onChange, mayMake = true }: CredentialChoiceProps) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const d = useTexts(delegatedTexts)
  const choose = (value: string) => onChange({ credential: CREDENTIALS.find((one) => one === value) ?? 'secret' })
  return (
    <div className={styles.parts}>
      <Field label={d.signsInWith} {...hintFor(values.credential, d)}>
        <RadioGroup value={values.credential} onChange={(_event, { value }) => choose(value)}>
          {mayMake ? <Radio value="made" label={d.withMade} /> : null}
          <Radio value="own" label={d.withOwn} />
          <Radio value="identity" label={d.withIdentity} />
          <Radio value="secret" label={d.withSecret} />
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
      {values.credential === 'identity' ? (
        <IdentityField
          value={values.managedIdentityClientId}
          fault={faults['managedIdentityClientId']}
          onChange={(managedIdentityClientId) => onChange({ managedIdentityClientId })}
        />
      ) : null}
    </div>
  )
}

interface TextPartProps {
  value: string
  fault: string | undefined
  onChange: (value: string) => void
}

/** The managed identity, and how the app registration comes to trust it. */
export function IdentityField({ value, fault, onChange }: TextPartProps) {
  const styles = useStyles()
  const d = useTexts(delegatedTexts)
  return (
    <div className={styles.parts}>
      <Field label={d.identityId} hint={d.identityIdHint} required {...faultProps(fault)}>
        <Input value={value} autoComplete="off" spellCheck={false} onChange={(_event, data) => onChange(data.value)} />
      </Field>
      <div>
        <p className={styles.trust}>{d.identityTrust}</p>
        <PortalPath>
          App registrations &gt; your app &gt; Certificates &amp; secrets &gt; Federated credentials &gt; Add credential
          &gt; Managed identity
        </PortalPath>
      </div>
    </div>
  )
}

/** A certificate and its private key, as text. */
function PemField({ value, fault, onChange }: TextPartProps) {
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
