import { Field, Input, makeStyles } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { faultProps, useFieldFaults } from '../../../field-faults.ts'
import { useSession } from '../../../session.ts'
import { commonTexts } from '../../../texts/common-texts.ts'
import { sessionTexts } from '../../../texts/session-texts.ts'
import { trainingsTexts } from '../../../texts/trainings-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { wholeNumber } from '../whole-number.ts'
import { draftOfEnrolment, lacksDepartments, valuesOfEnrolment } from './enrolment-draft.ts'
import { EnrolmentFields } from './enrolment-fields.tsx'
import { useSessionChange } from './use-session-change.ts'

const MOST_SEATS = 2000

const useStyles = makeStyles({ number: { maxWidth: '8rem' } })

interface ChangeSessionProps {
  session: SessionView
  onChanged: (session: SessionView) => void
  onReload: () => void
  onClose: () => void
}

/** Edits a session's title, seats, enrolment, and its reference in the HR system. */
export function ChangeSession({ session, onChanged, onReload, onClose }: ChangeSessionProps) {
  const styles = useStyles()
  const t = useTexts(sessionTexts)
  const trainings = useTexts(trainingsTexts)
  const common = useTexts(commonTexts)
  const [title, setTitle] = useState(session.title)
  const [seats, setSeats] = useState(session.capacity === undefined ? '' : String(session.capacity))
  const [reference, setReference] = useState(session.reference ?? '')
  const [enrolment, setEnrolment] = useState(() => valuesOfEnrolment(session))
  const { me } = useSession()
  const { busy, error, change } = useSessionChange(session, onChanged)
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const capacity = seats.trim() === '' ? null : wholeNumber(seats, 1, MOST_SEATS)
  const save = () => {
    if (capacity === undefined || lacksDepartments(enrolment))
      return form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-fault]')?.focus()
    const patch = {
      title,
      capacity,
      reference: reference.trim() === '' ? null : reference,
      enrolment: draftOfEnrolment(enrolment, session.enrolment),
    }
    void change(patch, common.saved).then((changed) => changed && onClose())
  }
  const reload = () => {
    onReload()
    onClose()
  }
  return (
    <FormDialog
      title={t.changeTitle}
      verb={common.save}
      busy={busy}
      error={error}
      form={form}
      onReload={reload}
      onSubmit={save}
      onClose={onClose}
    >
      <Field label={trainings.sessionTitle} required {...faultProps(faults['title'])}>
        <Input value={title} maxLength={200} onChange={(_event, { value }) => setTitle(value)} />
      </Field>
      <Field
        label={t.capacity}
        hint={t.capacityHint}
        {...faultProps(capacity === undefined ? t.capacityFault : faults['capacity'])}
      >
        <Input
          className={styles.number}
          value={seats}
          inputMode="numeric"
          onChange={(_event, { value }) => setSeats(value)}
        />
      </Field>
      <EnrolmentFields
        values={enrolment}
        timeZone={session.dates[0]?.timeZone ?? me.defaultTimeZone}
        faults={faults}
        onChange={(part) => setEnrolment({ ...enrolment, ...part })}
      />
      <Field label={t.reference} hint={t.referenceHint} {...faultProps(faults['reference'])}>
        <Input value={reference} maxLength={100} onChange={(_event, { value }) => setReference(value)} />
      </Field>
    </FormDialog>
  )
}
