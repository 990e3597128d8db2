import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import type { RemoteAccountView } from '../../../../api/features/remote-accounts/contract.ts'
import type { TrainingSettingsView } from '../../../../api/features/settings/contract.ts'
import { Link } from '../../../components/link.tsx'
import { Notice } from '../../../components/notice.tsx'
import { faultProps } from '../../../field-faults.ts'
import { trainingSettingsTexts } from '../../../texts/training-settings-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { AccountSelect } from './account-select.tsx'
import { isAccountMissing, type TrainingValues } from './training-values.ts'

const useStyles = makeStyles({ text: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 } })

interface SendFieldsProps {
  values: TrainingValues
  accounts: readonly RemoteAccountView[]
  faults: Record<string, string>
  mailServer: TrainingSettingsView['mailServer']
  onChange: (change: Partial<TrainingValues>) => void
}

/** How invitations are sent, and through which account. */
export function SendFields({ values, accounts, faults, mailServer, onChange }: SendFieldsProps) {
  const styles = useStyles()
  const t = useTexts(trainingSettingsTexts)
  return (
    <>
      <Field label={t.type} {...faultProps(faults['invitationType'])}>
        <RadioGroup
          value={values.invitationType}
          onChange={(_event, { value }) =>
            onChange({ invitationType: value === 'MicrosoftGraph' ? 'MicrosoftGraph' : 'Email' })
          }
        >
          {(['Email', 'MicrosoftGraph'] as const).map((type) => (
            <Radio
              key={type}
              value={type}
              label={
                <span>
                  {t.types[type].name}
                  <br />
                  <span className={styles.text}>{t.types[type].text}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={t.account}
        hint={t.accountHint}
        required={values.invitationType === 'MicrosoftGraph'}
        {...faultProps(isAccountMissing(values) ? t.accountMissing : faults['invitationSynchronizationAccountId'])}
      >
        <AccountSelect
          value={values.accountId}
          none={t.noAccount}
          accounts={accounts}
          onChange={(accountId) => onChange({ accountId })}
        />
      </Field>
      {values.invitationType === 'Email' ? (
        <Field label={t.mailAccount} hint={t.mailAccountHint} {...faultProps(faults['mailAccountId'])}>
          <AccountSelect
            value={values.mailAccountId}
            none={mailServer === 'none' ? t.byNothing : t.byServer}
            accounts={accounts}
            onChange={(mailAccountId) => onChange({ mailAccountId })}
          />
        </Field>
      ) : null}
      {values.invitationType === 'Email' && values.mailAccountId === '' && mailServer === 'passwordEnding' ? (
        <Notice kind="warning" title={t.passwordEnding}>
          {t.passwordEndingBody}
        </Notice>
      ) : null}
      {accounts.length === 0 ? (
        <Notice title={t.noAccounts}>
          <Link to="/remote-accounts/new">{t.addAccount}</Link>
        </Notice>
      ) : null}
    </>
  )
}
