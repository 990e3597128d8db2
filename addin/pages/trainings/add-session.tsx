import { Field, Input } from '@fluentui/react-components'
import { useContext, useRef, useState } from 'react'
import type { SessionView } from '../../../api/features/trainings/sessions/contract.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useNotify } from '../../components/notify.ts'
import { faultProps, useFieldFaults } from '../../field-faults.ts'
import { go } from '../../route.ts'
import { useSession } from '../../session.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { LanguageContext, useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { DateFields } from './date-fields.tsx'
import { draftOfDate, emptyDate, faultOfDate } from './date-values.ts'

interface AddSessionProps {
  training: { id: string; title: string }
  onClose: () => void
}

/** Adds a session with its first date, and opens its participants, because that comes next. */
export function AddSession({ training, onClose }: AddSessionProps) {
  const t = useTexts(trainingsTexts)
  const api = useApi()
  const notify = useNotify()
  const language = useContext(LanguageContext)
  const { me } = useSession()
  const [title, setTitle] = useState(training.title)
  const [date, setDate] = useState(() => emptyDate(me.defaultTimeZone))
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const dateFault = tried ? faultOfDate(date) : undefined
  const titleFault = tried && title.trim() === '' ? t.titleMissing : faults['title']
  const add = () => {
    setTried(true)
    if (title.trim() === '' || faultOfDate(date))
      return requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    return void act(async () => {
      const added = await api.send<SessionView>('POST', `/api/trainings/${encodeURIComponent(training.id)}/sessions`, {
        title,
        dates: [draftOfDate(date)],
        invitation: { language },
      })
      notify(t.sessionAdded)
      go(`/sessions/${encodeURIComponent(added.id)}/participants`)
    })
  }
  return (
    <FormDialog
      title={t.addSessionTitle}
      verb={t.addSessionDo}
      busy={busy}
      error={error}
      form={form}
      onSubmit={add}
      onClose={onClose}
    >
      <Field label={t.sessionTitle} hint={t.sessionTitleHint} required {...faultProps(titleFault)}>
        <Input value={title} maxLength={200} onChange={(_event, { value }) => setTitle(value)} />
      </Field>
      <DateFields
        values={date}
        fault={dateFault}
        onChange={setDate}
        faults={{
          start: faults['dates.0.start'],
          end: faults['dates.0.end'],
          timeZone: faults['dates.0.timeZone'],
          location: faults['dates.0.location'],
        }}
      />
    </FormDialog>
  )
}
