import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState, type FormEvent } from 'react'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import type { PersonnelSettingsView } from '../../../api/features/settings/contract.ts'
import { useNotify } from '../../components/notify.ts'
import { Panel } from '../../components/panel.tsx'
import { SaveFailure } from '../../components/save-failure.tsx'
import { useUnsavedGuard } from '../../components/unsaved.ts'
import { faultProps, useFieldFaults } from '../../field-faults.ts'
import { useSession } from '../../session.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { consentTexts } from '../../texts/consent-texts.ts'
import { settingsTexts } from '../../texts/settings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { AccountChoice } from './account-choice.tsx'
import { BrakeFields } from './brake-fields.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { MatchChoice } from './match-choice.tsx'
import { PHOTO_SIZES, settingsOf, valuesOf, type SettingsValues } from './settings-values.ts'
import { UnmatchedField } from './unmatched-field.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '36rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

export interface SettingsFormProps {
  settings: PersonnelSettingsView
  accounts: readonly RemoteAccountView[]
  /** Takes what somebody else saved meanwhile. */
  onReload: () => void
}

/** The settings of Personnel Administration, saved as a whole on what they were when they were read. */
export function SettingsForm({ settings, accounts, onReload }: SettingsFormProps) {
  const styles = useStyles()
  const t = useTexts(settingsTexts)
  const words = useTexts(consentTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const { refresh } = useSession()
  const notify = useNotify()
  const { busy, error, act, clear } = useAct()
  const [before, setBefore] = useState(settings)
  const [values, setValues] = useState(() => valuesOf(settings))
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const known = valuesOf(before)
  const unsaved = (Object.keys(known) as (keyof SettingsValues)[]).some((field) => known[field] !== values[field])
  useUnsavedGuard(unsaved)
  const change = (part: Partial<SettingsValues>) => setValues((current) => ({ ...current, ...part }))

  const save = (event: FormEvent) => {
    event.preventDefault()
    const next = settingsOf(values)
    if (!next) return form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    void act(async () => {
      const saved = await api.send<PersonnelSettingsView>('PUT', '/api/settings/personnel-administration', next, {
        ifMatch: before.etag,
      })
      setBefore(saved)
      setValues(valuesOf(saved))
      notify(common.saved)
      refresh()
    })
  }
  const discard = () => {
    clear()
    setValues(known)
  }

  return (
    <form ref={form} className={styles.form} onSubmit={save} noValidate>
      <Panel title={t.photoTitle} lead={t.photoLead}>
        <div className={styles.fields}>
          <AccountChoice
            value={values.accountId}
            accounts={accounts}
            fault={faults['photoSynchronizationAccountId']}
            onChange={(accountId) => change({ accountId })}
          />
          <MatchChoice value={values.matchBy} fault={faults['matchBy']} onChange={(matchBy) => change({ matchBy })} />
          <Field label={t.size} hint={t.sizeHint} {...faultProps(faults['photoSize'])}>
            <Select
              value={String(values.photoSize)}
              onChange={(_event, { value }) =>
                change({ photoSize: PHOTO_SIZES.find((size) => String(size) === value) ?? 240 })
              }
            >
              {PHOTO_SIZES.map((size) => (
                <option key={size} value={size}>
                  {t.pixels(size)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </Panel>
      <Panel title={t.brakeTitle} lead={t.brakeLead}>
        <BrakeFields values={values} faults={faults} onChange={change} />
      </Panel>
      <Panel title={t.unmatchedTitle} lead={t.unmatchedLead}>
        <UnmatchedField values={values} fault={faults['unmatchedAfterDays']} onChange={change} />
      </Panel>
      <Panel title={words.title} lead={words.lead}>
        <ConsentFields values={values} faults={faults} onChange={change} />
      </Panel>
      <SaveFailure error={error} onReload={onReload} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || !unsaved}>
          {common.save}
        </Button>
        {unsaved ? <Button onClick={discard}>{t.discard}</Button> : null}
      </div>
    </form>
  )
}
