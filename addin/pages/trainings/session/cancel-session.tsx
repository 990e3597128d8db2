import { Field, Textarea } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import type { SendResult } from '../../../../api/features/invitations/forecast/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useNotify } from '../../../components/notify.ts'
import { faultProps, useFieldFaults } from '../../../field-faults.ts'
import { sessionTexts } from '../../../texts/session-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useAct, useApi } from '../../../use-api.ts'
import { useFormat } from '../../../use-format.ts'
import { invitedPeople } from '../invitation/invited-people.ts'

interface CancelSessionProps {
  session: SessionView
  state: InvitationState | undefined
  onDone: () => void
  onClose: () => void
}

/** Cancels a session, after saying how many people will get a mail. */
export function CancelSession({ session, state, onDone, onClose }: CancelSessionProps) {
  const t = useTexts(sessionTexts)
  const { number } = useFormat()
  const api = useApi()
  const notify = useNotify()
  const [comment, setComment] = useState('')
  const { busy, error, act } = useAct()
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const people = state ? invitedPeople(state).length : 0
  const cancel = () =>
    void act(async () => {
      const result = await api.send<SendResult>('POST', `/api/sessions/${encodeURIComponent(session.id)}/cancel`, {
        comment,
      })
      notify(result.dates.some((date) => date.result === 'failed') ? t.cancelFailed : t.cancelDone)
      onDone()
      onClose()
    })
  return (
    <FormDialog
      title={t.cancelTitle(session.title)}
      verb={t.cancelDo}
      busy={busy || !state}
      error={error}
      form={form}
      onSubmit={cancel}
      onClose={onClose}
    >
      <strong>{t.cancelText(people, number(people))}</strong>
      <Field label={t.comment} hint={t.commentHint} {...faultProps(faults['comment'])}>
        <Textarea
          value={comment}
          maxLength={2000}
          rows={3}
          resize="vertical"
          onChange={(_event, { value }) => setComment(value)}
        />
      </Field>
    </FormDialog>
  )
}
