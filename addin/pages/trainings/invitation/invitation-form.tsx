import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { Send20Regular } from '@fluentui/react-icons'
import { useRef, type FormEvent } from 'react'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Notice } from '../../../components/notice.tsx'
import { Panel } from '../../../components/panel.tsx'
import { SaveBar } from '../../../components/save-bar.tsx'
import { SaveFailure } from '../../../components/save-failure.tsx'
import { faultProps, useFieldFaults } from '../../../field-faults.ts'
import { go, guardLeaving } from '../../../route.ts'
import { invitationTexts } from '../../../texts/session-invitation-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { InvitationOptions } from './invitation-options.tsx'
import type { SendOffer } from './send-offer.ts'
import { unknownPlaceholders } from './written-placeholders.ts'
import { TextEditor } from './text-editor.tsx'
import { useInvitationEdit } from './use-invitation-edit.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
})

interface InvitationFormProps {
  session: SessionView
  /** What can be sent as it is saved; undefined: nothing. */
  offer: SendOffer | undefined
  /** There is a date, and someone to invite to it. */
  sendable: boolean
  onChanged: (session: SessionView) => void
  onReload: () => void
}

/** Title, text and options of the invitation. Sending starts here: unsaved changes are saved first. */
export function InvitationForm({ session, offer, sendable, onChanged, onReload }: InvitationFormProps) {
  const styles = useStyles()
  const t = useTexts(invitationTexts)
  const edit = useInvitationEdit(session, onChanged)
  const { values, unsaved, busy, error, put } = edit
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const unknown = unknownPlaceholders(values.title, edit.plain)
  const frozen = session.cancelled !== undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) void edit.save()
  }
  const send = async () => {
    if (!(await edit.save())) return
    guardLeaving(undefined)
    go(`/sessions/${encodeURIComponent(session.id)}/send`)
  }
  const offered = offer ?? (sendable && unsaved ? 'changes' : undefined)
  const sendButton = offered ? (
    <div>
      <Button appearance="primary" icon={<Send20Regular />} disabledFocusable={busy} onClick={() => void send()}>
        {t.send[offered]}
      </Button>
    </div>
  ) : null
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit}>
      <Panel title={t.title} lead={t.lead}>
        <Field label={t.subject} hint={t.subjectHint} required {...faultProps(faults['invitation.title'])}>
          <Input
            value={values.title}
            maxLength={255}
            disabled={frozen}
            onChange={(_event, { value }) => put({ title: value })}
          />
        </Field>
        <TextEditor
          key={edit.round}
          label={t.text}
          hint={t.textHint}
          start={edit.start}
          disabled={frozen}
          fault={faults['invitation.text']}
          onReady={edit.editorReady}
          onChange={edit.putText}
        />
        <div role="status">
          {unknown.length > 0 ? <Notice kind="warning" title={t.unknown(unknown.join(', '))} /> : null}
        </div>
      </Panel>
      <Panel title={t.optionsTitle}>
        <InvitationOptions values={values} faults={faults} disabled={frozen} onChange={put} />
      </Panel>
      <SaveFailure error={error} onReload={onReload} />
      {frozen ? (
        sendButton
      ) : (
        <SaveBar
          unsaved={unsaved}
          busy={busy}
          secondary={offered !== undefined}
          onDiscard={edit.discard}
          before={sendButton}
          hint={offered ? t.sendHint : sendable ? t.upToDate : undefined}
        />
      )}
    </form>
  )
}
