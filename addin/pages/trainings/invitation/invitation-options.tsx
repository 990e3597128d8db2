import { Field, makeStyles, Select, Switch, tokens } from '@fluentui/react-components'
import type { InvitationView } from '../../../../api/features/trainings/sessions/contract.ts'
import { invitationTexts } from '../../../texts/session-invitation-texts.ts'
import { LANGUAGES, useTexts } from '../../../texts/table.ts'
import { ReminderField } from './reminder-field.tsx'

const SWITCHES = [
  { field: 'onlineSession', label: 'online', hint: 'onlineHint' },
  { field: 'resendAutomatically', label: 'resend', hint: 'resendHint' },
  { field: 'responseRequested', label: 'response', hint: 'responseHint' },
  { field: 'hideAttendees', label: 'hide', hint: 'hideHint' },
] as const

const useStyles = makeStyles({
  switches: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(12rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    maxWidth: '44rem',
    alignItems: 'start',
  },
})

interface InvitationOptionsProps {
  values: InvitationView
  faults: Record<string, string>
  disabled: boolean
  onChange: (change: Partial<InvitationView>) => void
}

/** The options of the meeting besides its text. */
export function InvitationOptions({ values, faults, disabled, onChange }: InvitationOptionsProps) {
  const styles = useStyles()
  const t = useTexts(invitationTexts)
  return (
    <>
      <div className={styles.switches}>
        {SWITCHES.map(({ field, label, hint }) => (
          <Field key={field} hint={t[hint]}>
            <Switch
              label={t[label]}
              checked={values[field]}
              disabled={disabled}
              onChange={(_event, { checked }) => onChange({ [field]: checked })}
            />
          </Field>
        ))}
      </div>
      <div className={styles.choices}>
        <ReminderField
          value={values.reminderMinutes}
          fault={faults['invitation.reminderMinutes']}
          disabled={disabled}
          onChange={(reminderMinutes) => onChange({ reminderMinutes })}
        />
        <Field label={t.language} hint={t.languageHint}>
          <Select
            value={values.language}
            disabled={disabled}
            onChange={(_event, { value }) => onChange({ language: LANGUAGES.find((one) => one === value) ?? 'en' })}
          >
            {LANGUAGES.map((one) => (
              <option key={one} value={one}>
                {t.languages[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t.showAs}>
          <Select
            value={values.showAs}
            disabled={disabled}
            onChange={(_event, { value }) => onChange({ showAs: value as InvitationView['showAs'] })}
          >
            {(Object.keys(t.shownAs) as InvitationView['showAs'][]).map((one) => (
              <option key={one} value={one}>
                {t.shownAs[one]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </>
  )
}
