import { Button, Field, Input, Radio, RadioGroup, Switch, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState, type FormEvent } from 'react'
import type { ServiceTaskDraft } from '../../../api/features/service-tasks/contract.ts'
import { Panel } from '../../components/panel.tsx'
import { SaveFailure } from '../../components/save-failure.tsx'
import { useUnsavedGuard } from '../../components/unsaved.ts'
import { faultProps, useFaults, useFieldFaults } from '../../field-faults.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { LoadFailure } from '../../use-api.ts'
import { ScheduleField } from './schedule-field.tsx'
import { SchedulePreview } from './schedule-preview.tsx'
import { choiceOf, cronOf } from './schedule-words.ts'
import { TimeZoneField } from '../../components/time-zone-field.tsx'
import { useSchedulePreview } from './use-schedule-preview.ts'

export type TaskFields = Pick<ServiceTaskDraft, 'type' | 'name' | 'schedule' | 'timeZone' | 'enabled'>

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 20rem)',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  name: { maxWidth: '24rem', width: '100%' },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  whole: { gridColumn: '1 / -1' },
})

interface TaskFormProps {
  start: TaskFields
  /** The types to choose from; a single one means there is no choice. */
  types: readonly TaskFields['type'][]
  verb: string
  busy: boolean
  error: LoadFailure | undefined
  onSave: (fields: TaskFields) => void
  onCancel: () => void
  onReload: () => void
}

/** What a service task does, and when. */
export function TaskForm({ start, types, verb, busy, error, onSave, onCancel, onReload }: TaskFormProps) {
  const styles = useStyles()
  const t = useTexts(serviceTaskTexts)
  const common = useTexts(commonTexts)
  const form = useRef<HTMLFormElement>(null)
  const [fields, setFields] = useState(start)
  const [choice, setChoice] = useState(() => choiceOf(start.schedule))
  const [tried, setTried] = useState(false)
  const schedule = cronOf(choice)
  const preview = useSchedulePreview(schedule, fields.timeZone)
  const saved = useFieldFaults(error, form)
  const looked = useFaults(preview.error)
  useUnsavedGuard(!busy && JSON.stringify({ ...fields, schedule: schedule ?? '' }) !== JSON.stringify(start))
  const nameFault = tried && fields.name.trim() === '' ? t.nameMissing : saved['name']
  const scheduleFault =
    schedule === undefined ? (tried ? missingIn(choice, t) : undefined) : (looked['schedule'] ?? saved['schedule'])
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (schedule === undefined || fields.name.trim() === '') return focusFault(form.current)
    onSave({ ...fields, name: fields.name.trim(), schedule })
  }
  return (
    <form ref={form} className={styles.form} onSubmit={save} noValidate>
      <Panel title={t.details} className={styles.fields}>
        <TypeField types={types} value={fields.type} onChange={(type) => setFields({ ...fields, type })} />
        <Field label={t.name} hint={t.nameHint} required {...faultProps(nameFault)}>
          <Input
            className={styles.name}
            value={fields.name}
            maxLength={100}
            onChange={(_event, data) => setFields({ ...fields, name: data.value })}
          />
        </Field>
        <ScheduleField value={choice} onChange={setChoice} fault={scheduleFault} />
        <TimeZoneField
          value={fields.timeZone}
          onChange={(timeZone) => setFields({ ...fields, timeZone })}
          fault={looked['timeZone'] ?? saved['timeZone']}
        />
        <Field hint={t.enabledHint}>
          <Switch
            label={t.enabled}
            checked={fields.enabled}
            onChange={(_event, data) => setFields({ ...fields, enabled: data.checked })}
          />
        </Field>
      </Panel>
      <SchedulePreview times={preview.times} timeZone={fields.timeZone} stale={preview.stale} />
      {error ? (
        <div className={styles.whole}>
          <SaveFailure error={error} onReload={onReload} />
        </div>
      ) : null}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {verb}
        </Button>
        <Button onClick={onCancel} disabledFocusable={busy}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}

function missingIn(
  choice: ReturnType<typeof choiceOf>,
  t: ReturnType<typeof useTexts<typeof serviceTaskTexts.en>>,
): string {
  if (choice.kind === 'weekly' && choice.days.length === 0) return t.daysMissing
  return choice.kind === 'custom' ? t.cronHint : t.timeMissing
}

function TypeField({
  types,
  value,
  onChange,
}: {
  types: TaskFormProps['types']
  value: TaskFields['type']
  onChange: (type: TaskFields['type']) => void
}) {
  const styles = useStyles()
  const t = useTexts(serviceTaskTexts)
  if (types.length < 2)
    return (
      <div>
        <strong>{t.types[value]}</strong>
        <div className={styles.note}>{t.typeNotes[value]}</div>
      </div>
    )
  return (
    <Field label={t.type}>
      <RadioGroup value={value} onChange={(_event, data) => onChange(data.value as TaskFields['type'])}>
        {types.map((type) => (
          <Radio
            key={type}
            value={type}
            label={
              <span>
                {t.types[type]}
                <br />
                <span className={styles.note}>{t.typeNotes[type]}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  )
}

/** Once the faults are rendered. */
function focusFault(form: HTMLElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')?.focus())
}
