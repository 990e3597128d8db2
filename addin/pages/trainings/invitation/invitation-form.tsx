import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { Send20Regular } from '@fluentui/react-icons'
import { useRef, useState, type FormEvent } from 'react'
import type { InvitationView, SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Notice } from '../../../components/notice.tsx'
import { Panel } from '../../../components/panel.tsx'
import { SaveBar } from '../../../components/save-bar.tsx'
import { SaveFailure } from '../../../components/save-failure.tsx'
import { useUnsavedGuard } from '../../../components/unsaved.ts'
import { faultProps, useFieldFaults } from '../../../field-faults.ts'
import { go, guardLeaving } from '../../../route.ts'
import { invitationTexts } from '../../../texts/session-invitation-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useSessionChange } from '../session/use-session-change.ts'
import { InvitationOptions } from './invitation-options.tsx'
import type { SendOffer } from './send-offer.ts'
import { unknownPlaceholders } from './written-placeholders.ts'
import { TextEditor } from './text-editor.tsx'

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
  const [known, setKnown] = useState(session.invitation)
  const [values, setValues] = useState(session.invitation)
  const [plain, setPlain] = useState('')
  const [round, setRound] = useState(0)
  const { busy, error, clear, change } = useSessionChange(session, onChanged)
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const changed = (Object.keys(known) as (keyof InvitationView)[]).filter((field) => known[field] !== values[field])
  const unsaved = changed.length > 0
  useUnsavedGuard(unsaved)
  const unknown = unknownPlaceholders(values.title, plain)
  const frozen = session.cancelled !== undefined
  const offered = offer ?? (sendable && unsaved ? 'changes' : undefined)
  const put = (part: Partial<InvitationView>) => setValues((current) => ({ ...current, ...part }))
  const save = async () => {
    if (!unsaved) return true
    const patch = Object.fromEntries(changed.map((field) => [field, values[field]]))
    const saved = await change({ invitation: patch }, t.saved)
    // The text may come back tidied; the editor keeps what it shows, which is equivalent.
    if (saved) setKnown(values)
    return saved !== undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) void save()
  }
  const send = async () => {
    if (!(await save())) return
    guardLeaving(undefined)
    go(`/sessions/${encodeURIComponent(session.id)}/send`)
  }
  const discard = () => {
    clear()
    setValues(known)
    setRound(round + 1)
  }
  const ready = (text: string, words: string) => {
    setPlain(words)
    // The editor writes the same text in its own way, which isn't anyone's change.
    setKnown((current) => ({ ...current, text }))
    put({ text })
  }
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
          key={round}
          label={t.text}
          hint={t.textHint}
          start={known.text}
          disabled={frozen}
          fault={faults['invitation.text']}
          onReady={ready}
          onChange={(text, words) => {
            setPlain(words)
            put({ text })
          }}
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
          onDiscard={discard}
          before={sendButton}
          hint={offered ? t.sendHint : sendable ? t.upToDate : undefined}
        />
      )}
    </form>
  )
}
