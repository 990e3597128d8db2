import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { Alert20Regular, ArrowDownload20Regular, ArrowSync20Regular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useNotify } from '../../../components/notify.ts'
import { saveFile } from '../../../save-file.ts'
import { repliesTexts } from '../../../texts/session-replies-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useAct, useApi } from '../../../use-api.ts'
import { useFormat } from '../../../use-format.ts'
import { invitedPeople } from './invited-people.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

interface RepliesBarProps {
  session: SessionView
  state: InvitationState
  onState: (state: InvitationState) => void
  /** A reply may have given a seat to someone else. */
  onReload: () => void
}

/** Reads the replies again, reminds people who haven't replied, and saves all replies as a list. */
export function RepliesBar({ session, state, onState, onReload }: RepliesBarProps) {
  const styles = useStyles()
  const t = useTexts(repliesTexts)
  const { moment } = useFormat()
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const [asking, setAsking] = useState(false)
  const path = `/api/sessions/${encodeURIComponent(session.id)}`
  const silent = invitedPeople(state).filter(({ response }) => response === 'none').length
  const refresh = () =>
    void act(async () => {
      onState(await api.send<InvitationState>('POST', `${path}/invitation/replies`))
      notify(t.refreshed)
      onReload()
    })
  const save = () =>
    void act(async () => {
      saveFile(
        await api.file(`${path}/roster.csv`),
        `${session.title.replaceAll(/[^\p{L}\p{N} _-]+/gu, '').trim() || 'session'}.csv`,
      )
      notify(t.exported)
    })
  return (
    <>
      {error ? <ErrorNotice error={error} /> : null}
      <div className={styles.buttons}>
        <Button icon={<ArrowSync20Regular />} disabledFocusable={busy} onClick={refresh}>
          {t.refresh}
        </Button>
        {silent > 0 && !session.cancelled ? (
          <Button icon={<Alert20Regular />} disabledFocusable={busy} onClick={() => setAsking(true)}>
            {t.remind}
          </Button>
        ) : null}
        <Button icon={<ArrowDownload20Regular />} disabledFocusable={busy} onClick={save}>
          {t.export}
        </Button>
        {state.repliesReadAt ? <span className={styles.small}>{t.readAt(moment(state.repliesReadAt))}</span> : null}
      </div>
      {asking ? <RemindDialog path={path} silent={silent} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function RemindDialog({ path, silent, onClose }: { path: string; silent: number; onClose: () => void }) {
  const t = useTexts(repliesTexts)
  const { number } = useFormat()
  const api = useApi()
  const notify = useNotify()
  const [comment, setComment] = useState('')
  const { busy, error, act } = useAct()
  const form = useRef<HTMLFormElement>(null)
  const remind = () =>
    void act(async () => {
      const { reminded, failed } = await api.send<{ reminded: number; failed: number }>(
        'POST',
        `${path}/invitation/remind`,
        { comment },
      )
      notify(
        [t.reminded(reminded, number(reminded)), failed > 0 ? t.remindFailed(failed, number(failed)) : '']
          .filter(Boolean)
          .join(' '),
      )
      onClose()
    })
  return (
    <FormDialog
      title={t.remindTitle(silent, number(silent))}
      verb={t.remindDo}
      busy={busy}
      error={error}
      form={form}
      onSubmit={remind}
      onClose={onClose}
    >
      <span>{t.remindText}</span>
      <Field label={t.comment} hint={t.commentHint}>
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
