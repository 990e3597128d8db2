import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular, PersonDelete20Regular, Print20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { useNotify } from '../../../components/notify.ts'
import { saveFile } from '../../../save-file.ts'
import { attendanceTexts } from '../../../texts/session-attendance-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useAct, useApi } from '../../../use-api.ts'
import { useFormat } from '../../../use-format.ts'

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface AttendanceActsProps {
  session: SessionView
  /** How many have not been seen on the date that is shown. */
  unseen: number
  onRest: () => void
  /** How many are there. */
  children: ReactNode
}

/** Prints the sheet, saves the roster, and marks everyone absent who has not been seen. */
export function AttendanceActs({ session, unseen, onRest, children }: AttendanceActsProps) {
  const styles = useStyles()
  const t = useTexts(attendanceTexts)
  const { number } = useFormat()
  const api = useApi()
  const notify = useNotify()
  const [asking, setAsking] = useState(false)
  const { busy, error, act } = useAct()
  const save = () =>
    void act(async () => {
      saveFile(await api.file(`/api/sessions/${encodeURIComponent(session.id)}/roster.csv`), 'roster.csv')
      notify(t.exported)
    })
  const markRest = () => {
    onRest()
    setAsking(false)
    notify(t.restDone)
  }
  return (
    <>
      <div className={styles.top}>
        {children}
        <div className={styles.buttons}>
          <Button icon={<Print20Regular />} onClick={() => window.print()}>
            {t.print}
          </Button>
          <Button icon={<ArrowDownload20Regular />} disabledFocusable={busy} onClick={save}>
            {t.export}
          </Button>
          {unseen > 0 ? (
            <Button icon={<PersonDelete20Regular />} onClick={() => setAsking(true)}>
              {t.rest}
            </Button>
          ) : null}
        </div>
      </div>
      {error ? <ErrorNotice error={error} /> : null}
      <ConfirmDialog
        open={asking}
        title={t.restTitle(unseen, number(unseen))}
        verb={t.restDo}
        onConfirm={markRest}
        onClose={() => setAsking(false)}
      >
        {t.restText}
      </ConfirmDialog>
    </>
  )
}
