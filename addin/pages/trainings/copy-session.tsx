import { Checkbox, Field, Input } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { SessionView } from '../../../api/features/trainings/sessions/contract.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useNotify } from '../../components/notify.ts'
import { faultProps, useFieldFaults } from '../../field-faults.ts'
import { go } from '../../route.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'

/** Adds a session like another one, on other days. */
export function CopySession({ session, onClose }: { session: { id: string; title: string }; onClose: () => void }) {
  const t = useTexts(trainingsTexts)
  const api = useApi()
  const notify = useNotify()
  const [title, setTitle] = useState(session.title)
  const [firstDate, setFirstDate] = useState('')
  const [withParticipants, setWithParticipants] = useState(false)
  const { busy, error, act } = useAct()
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const copy = () =>
    void act(async () => {
      const wanted = { title, withParticipants, ...(firstDate !== '' && { firstDate }) }
      const copied = await api.send<SessionView>('POST', `/api/sessions/${encodeURIComponent(session.id)}/copy`, wanted)
      notify(t.copied)
      go(`/sessions/${encodeURIComponent(copied.id)}`)
      onClose()
    })
  return (
    <FormDialog
      title={t.copyTitle(session.title)}
      verb={t.copyDo}
      busy={busy}
      error={error}
      form={form}
      onSubmit={copy}
      onClose={onClose}
    >
      <span>{t.copyLead}</span>
      <Field label={t.sessionTitle} required {...faultProps(faults['title'])}>
        <Input value={title} maxLength={200} onChange={(_event, { value }) => setTitle(value)} />
      </Field>
      <Field label={t.copyFirst} hint={t.copyFirstHint} {...faultProps(faults['firstDate'])}>
        <Input type="date" value={firstDate} onChange={(_event, { value }) => setFirstDate(value)} />
      </Field>
      <Checkbox
        label={t.copyPeople}
        checked={withParticipants}
        onChange={(_event, { checked }) => setWithParticipants(checked === true)}
      />
    </FormDialog>
  )
}
