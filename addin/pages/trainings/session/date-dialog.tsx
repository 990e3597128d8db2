import { useRef, useState } from 'react'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { Notice } from '../../../components/notice.tsx'
import { useFieldFaults } from '../../../field-faults.ts'
import { commonTexts } from '../../../texts/common-texts.ts'
import { sessionTexts } from '../../../texts/session-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { DateFields } from '../date-fields.tsx'
import { draftOfDate, faultOfDate, valuesOfDate, type DateValues } from '../date-values.ts'
import { clockFault } from './clock-change.ts'
import { useSessionChange } from './use-session-change.ts'

interface DateDialogProps {
  session: SessionView
  /** With an id, changes that date; without, adds one. */
  start: DateValues
  onChanged: (session: SessionView) => void
  onReload: () => void
  onClose: () => void
}

/** Adds a date or changes one. Sends nothing. */
export function DateDialog({ session, start, onChanged, onReload, onClose }: DateDialogProps) {
  const t = useTexts(sessionTexts)
  const common = useTexts(commonTexts)
  const [date, setDate] = useState(start)
  const [tried, setTried] = useState(false)
  const { busy, error, change } = useSessionChange(session, onChanged)
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const fault = tried ? faultOfDate(date) : undefined
  const known = session.dates.map(valuesOfDate)
  const place = start.id === undefined ? known.length : known.findIndex(({ id }) => id === start.id)
  const of = (field: string) => faults[`dates.${place}.${field}`]
  const odd = date.day === '' || date.from === '' ? undefined : clockFault(`${date.day}T${date.from}`, date.timeZone)
  const save = () => {
    setTried(true)
    if (faultOfDate(date))
      return void requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )
    const dates = start.id === undefined ? [...known, date] : known.map((one) => (one.id === start.id ? date : one))
    void change({ dates: dates.map(draftOfDate) }, t.dateSaved).then((changed) => changed && onClose())
  }
  const reload = () => {
    onReload()
    onClose()
  }
  return (
    <FormDialog
      title={start.id === undefined ? t.addDate : t.editDate}
      verb={common.save}
      busy={busy}
      error={error}
      form={form}
      onReload={reload}
      onSubmit={save}
      onClose={onClose}
    >
      <DateFields
        values={date}
        fault={fault}
        faults={{ start: of('start'), end: of('end'), timeZone: of('timeZone'), location: of('location') }}
        onChange={setDate}
      />
      {odd ? <Notice kind="warning" title={t[odd]} announce /> : null}
    </FormDialog>
  )
}
