import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { EmployeeDetail } from '../../../api/features/employees/contract.ts'
import { Panel } from '../../components/panel.tsx'
import { SaveBar } from '../../components/save-bar.tsx'
import { SaveFailure } from '../../components/save-failure.tsx'
import { useUnsavedGuard } from '../../components/unsaved.ts'
import { faultProps, useFieldFaults } from '../../field-faults.ts'
import { personTexts } from '../../texts/employees-person-texts.ts'
import { workTexts } from '../../texts/employees-work-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useApi } from '../../use-api.ts'
import { AbsenceFields } from './absence-fields.tsx'
import { useChange } from './use-change.ts'
import { WORK_TEXTS, workChanges, workOf, type WorkText } from './work-values.ts'

const MOST: Partial<Record<WorkText, number>> = { jobTitle: 200, location: 200, managerNumber: 64, language: 35 }

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 13rem), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  input: { minWidth: 0 },
})

/** Someone's work: job and place, employment dates, absences. */
export function WorkPanel({ person, onChanged }: { person: EmployeeDetail; onChanged: () => void }) {
  const styles = useStyles()
  const t = useTexts(workTexts)
  const words = useTexts(personTexts)
  const api = useApi()
  const stored = workOf(person)
  const [values, setValues] = useState(stored)
  const { busy, error, clear, change } = useChange(onChanged)
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const changes = workChanges(stored, values)
  const isChanged = Object.keys(changes).length > 0
  useUnsavedGuard(isChanged)
  // Saved values come back tidied.
  const kept = JSON.stringify(stored)
  useEffect(() => setValues(JSON.parse(kept) as typeof stored), [kept])
  const undo = () => (clear(), setValues(stored))
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    if (!isChanged || busy) return
    const path = `/api/employees/${encodeURIComponent(person.id)}`
    void change(() => api.send('PATCH', path, changes, { ifMatch: person.etag }), words.saved)
  }
  return (
    <Panel title={t.title} lead={t.lead}>
      <form ref={form} className={styles.form} noValidate onSubmit={submit}>
        <SaveFailure error={error} onReload={() => (undo(), onChanged())} />
        <div className={styles.fields}>
          {WORK_TEXTS.map((name) => (
            <Field
              key={name}
              label={t[name]}
              hint={t.hints[name as keyof typeof t.hints]}
              {...faultProps(faults[name])}
            >
              <Input
                className={styles.input}
                type={name.startsWith('employed') ? 'date' : 'text'}
                value={values[name]}
                maxLength={MOST[name]}
                autoComplete="off"
                onChange={(_event, { value }) => setValues({ ...values, [name]: value })}
              />
            </Field>
          ))}
        </div>
        <AbsenceFields
          absences={values.absences}
          faults={faults}
          onChange={(absences) => setValues({ ...values, absences })}
        />
        <SaveBar unsaved={isChanged} busy={busy} onDiscard={undo} />
      </form>
    </Panel>
  )
}
