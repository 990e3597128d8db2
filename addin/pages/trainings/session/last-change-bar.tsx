import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Notice } from '../../../components/notice.tsx'
import { go } from '../../../route.ts'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import type { LastChange } from './use-roster.ts'

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } })

/** The last change, a way to undo it, and the next step: sending. */
export function LastChangeBar({
  last,
  busy,
  session,
  onUndo,
}: {
  last: LastChange | undefined
  busy: boolean
  session: SessionView
  onUndo: () => void
}) {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  return (
    <div role="status">
      {last ? (
        <Notice
          title={last.said}
          action={
            <div className={styles.actions}>
              <Button disabledFocusable={busy} onClick={onUndo}>
                {t.undo}
              </Button>
              {session.dates.length > 0 ? (
                <Button onClick={() => go(`/sessions/${encodeURIComponent(session.id)}/invitation`)}>{t.toSend}</Button>
              ) : null}
            </div>
          }
        />
      ) : null}
    </div>
  )
}
