import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import type { ServiceKeyDraft } from '../../../api/features/service-keys/contract.ts'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { faultProps, useFaults } from '../../field-faults.ts'
import { serviceKeyTexts } from '../../texts/service-keys-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { LoadFailure } from '../../use-api.ts'

type Scope = ServiceKeyDraft['scopes'][number]

const SCOPES: readonly Scope[] = [
  'employees:write',
  'photos:read',
  'trainings:read',
  'trainings:write',
  'invitations:send',
  'tasks:run',
  'metrics:read',
]

const useStyles = makeStyles({
  note: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

interface KeyFieldsProps {
  draft: ServiceKeyDraft
  onChange: (draft: ServiceKeyDraft) => void
  /** Someone already tried to create it, so faults are shown. */
  tried: boolean
  error: LoadFailure | undefined
}

/** The name of a new key, and what it may do. */
export function KeyFields({ draft, onChange, tried, error }: KeyFieldsProps) {
  const styles = useStyles()
  const t = useTexts(serviceKeyTexts)
  const faults = useFaults(error)
  const choose = (scope: Scope, on: boolean) =>
    onChange({ ...draft, scopes: on ? [...draft.scopes, scope] : draft.scopes.filter((other) => other !== scope) })
  return (
    <>
      <Field
        label={t.name}
        hint={t.nameHint}
        required
        {...faultProps(tried && draft.name.trim() === '' ? t.nameMissing : faults['name'])}
      >
        <Input
          value={draft.name}
          maxLength={100}
          onChange={(_event, data) => onChange({ ...draft, name: data.value })}
        />
      </Field>
      <ChoiceGroup label={t.scopes} fault={tried && draft.scopes.length === 0 ? t.scopesMissing : faults['scopes']}>
        {SCOPES.map((scope) => (
          <div key={scope}>
            <Checkbox
              checked={draft.scopes.includes(scope)}
              onChange={(_event, data) => choose(scope, data.checked === true)}
              label={
                <span>
                  {t.scopeNames[scope]}
                  <span className={styles.note}>{t.scopeNotes[scope]}</span>
                </span>
              }
            />
          </div>
        ))}
      </ChoiceGroup>
      {error && Object.keys(faults).length === 0 ? <ErrorNotice error={error} /> : null}
    </>
  )
}
