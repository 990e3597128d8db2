import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useRef, useState, type FormEvent } from 'react'
import type { RemoteAccountView } from '../../../../api/features/remote-accounts/contract.ts'
import type { TrainingSettingsView } from '../../../../api/features/settings/contract.ts'
import { Loading } from '../../../components/loading.tsx'
import { useNotify } from '../../../components/notify.ts'
import { Panel } from '../../../components/panel.tsx'
import { SaveFailure } from '../../../components/save-failure.tsx'
import { useUnsavedGuard } from '../../../components/unsaved.ts'
import { useFieldFaults } from '../../../field-faults.ts'
import { useSession } from '../../../session.ts'
import { commonTexts } from '../../../texts/common-texts.ts'
import { settingsTexts } from '../../../texts/settings-texts.ts'
import { trainingSettingsTexts } from '../../../texts/training-settings-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useAct, useApi } from '../../../use-api.ts'
import { DefaultFields } from './default-fields.tsx'
import { SendFields } from './send-fields.tsx'
import { settingsOf, valuesOf, type TrainingValues } from './training-values.ts'

/** The editor comes by itself: it weighs more than the rest of the page. */
const TemplateFields = lazy(async () => ({ default: (await import('./template-fields.tsx')).TemplateFields }))

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '36rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface TrainingSettingsFormProps {
  settings: TrainingSettingsView
  accounts: readonly RemoteAccountView[]
  /** Takes what somebody else saved meanwhile. */
  onReload: () => void
}

/** The settings of trainings, saved as a whole on what they were when they were read. */
export function TrainingSettingsForm({ settings, accounts, onReload }: TrainingSettingsFormProps) {
  const styles = useStyles()
  const t = useTexts(trainingSettingsTexts)
  const { discard } = useTexts(settingsTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const { refresh } = useSession()
  const notify = useNotify()
  const { busy, error, act, clear } = useAct()
  const [before, setBefore] = useState(settings)
  const [values, setValues] = useState(() => valuesOf(settings))
  const [round, setRound] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const known = valuesOf(before)
  const unsaved = JSON.stringify(known) !== JSON.stringify(values)
  useUnsavedGuard(unsaved)
  const change = (part: Partial<TrainingValues>) => setValues((current) => ({ ...current, ...part }))
  const save = (event: FormEvent) => {
    event.preventDefault()
    const next = settingsOf(values)
    if (!next) return form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    void act(async () => {
      const saved = await api.send<TrainingSettingsView>('PUT', '/api/settings/training', next, {
        ifMatch: before.etag,
      })
      setBefore(saved)
      setValues(valuesOf(saved))
      notify(common.saved)
      refresh()
    })
  }
  const goBack = () => {
    clear()
    setValues(known)
    setRound(round + 1)
  }
  return (
    <form ref={form} className={styles.form} onSubmit={save} noValidate>
      <Panel title={t.sendTitle} lead={t.sendLead}>
        <div className={styles.fields}>
          <SendFields values={values} accounts={accounts} faults={faults} onChange={change} />
        </div>
      </Panel>
      <Panel title={t.defaultsTitle} lead={t.defaultsLead}>
        <div className={styles.fields}>
          <DefaultFields values={values} faults={faults} onChange={change} />
        </div>
      </Panel>
      <Panel title={t.textsTitle} lead={t.textsLead}>
        <Suspense fallback={<Loading rows={1} height={160} />}>
          <TemplateFields
            key={round}
            templates={values.templates}
            faults={faults}
            onChange={(templates) => change({ templates })}
          />
        </Suspense>
      </Panel>
      <SaveFailure error={error} onReload={onReload} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || !unsaved}>
          {common.save}
        </Button>
        {unsaved ? <Button onClick={goBack}>{discard}</Button> : null}
      </div>
    </form>
  )
}
