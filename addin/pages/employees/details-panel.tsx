import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { EmployeeDetail } from '../../../api/features/employees/contract.ts'
import { Panel } from '../../components/panel.tsx'
import { SaveBar } from '../../components/save-bar.tsx'
import { SaveFailure } from '../../components/save-failure.tsx'
import { useUnsavedGuard } from '../../components/unsaved.ts'
import { useFieldFaults } from '../../field-faults.ts'
import { personTexts } from '../../texts/employees-person-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { PersonFields, valuesOf } from './person-fields.tsx'
import { useChange } from './use-change.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

const NAMES = ['displayName', 'employeeNumber', 'email', 'department'] as const

/** The person's details, for editing. */
export function DetailsPanel({ person, onChanged }: { person: EmployeeDetail; onChanged: () => void }) {
  const styles = useStyles()
  const t = useTexts(personTexts)
  const { moment } = useFormat()
  const api = useApi()
  const [values, setValues] = useState(() => valuesOf(person))
  const { busy, error, clear, change } = useChange(onChanged)
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const stored = valuesOf(person)
  const changed = NAMES.filter((name) => values[name] !== stored[name])
  useUnsavedGuard(changed.length > 0)
  // Saved values come back tidied; other parts of the page are edited separately.
  const { displayName, employeeNumber, email, department } = stored
  useEffect(
    () => setValues({ displayName, employeeNumber, email, department }),
    [displayName, employeeNumber, email, department],
  )
  const undo = () => {
    clear()
    setValues(stored)
  }
  const save = () => {
    const fields = Object.fromEntries(
      changed.map((name) => [name, name === 'department' && values.department.trim() === '' ? null : values[name]]),
    )
    void change(
      () => api.send('PATCH', `/api/employees/${encodeURIComponent(person.id)}`, fields, { ifMatch: person.etag }),
      t.saved,
    )
  }
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    if (changed.length > 0 && !busy) save()
  }
  return (
    <Panel title={t.details}>
      <form ref={form} className={styles.form} noValidate onSubmit={submit}>
        <SaveFailure error={error} onReload={() => (undo(), onChanged())} />
        <PersonFields values={values} faults={faults} onChange={setValues} />
        <SaveBar unsaved={changed.length > 0} busy={busy} onDiscard={undo} />
        <p className={styles.small}>
          {t.added(moment(person.createdAt))} · {t.changed(moment(person.updatedAt))}
        </p>
      </form>
    </Panel>
  )
}
