import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components'
import { Stop20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useNotify } from '../../components/notify.ts'
import { Panel } from '../../components/panel.tsx'
import { runTexts } from '../../texts/runs-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { Counts } from './run-counts.tsx'
import { useLiveRun } from './use-live-run.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  numbers: { fontVariantNumeric: 'tabular-nums' },
})

/** A running run: its progress, its results so far, and a way to stop it. */
export function LiveRun({ run, onEnd }: { run: RunView; onEnd: () => void }) {
  const styles = useStyles()
  const t = useTexts(runTexts)
  const api = useApi()
  const notify = useNotify()
  const format = useFormat()
  const cancelling = useAct()
  const [asking, setAsking] = useState(false)
  const [stopped, setStopped] = useState(false)
  const live = useLiveRun(run, (ended) => {
    notify(t.finished(t.statuses[ended.status]))
    onEnd()
  })
  const { done, total } = live.progress
  const cancel = async () => {
    const accepted = await cancelling.act(async () => {
      await api.send('POST', `/api/runs/${run.id}/cancel`)
    })
    if (accepted) setStopped(true)
    if (accepted) setAsking(false)
  }
  return (
    <Panel title={run.dryRun ? `${t.statuses.running} · ${t.dryRun}` : t.statuses.running}>
      <ProgressBar aria-label={t.progress} thickness="large" {...(total > 0 ? { value: done, max: total } : {})} />
      <div className={styles.row}>
        <span className={styles.numbers}>
          {stopped ? t.cancelling : total > 0 ? t.progressOf(format.number(done), format.number(total)) : t.starting}
        </span>
        <Button icon={<Stop20Regular />} disabledFocusable={stopped} onClick={() => setAsking(true)}>
          {t.cancelRun}
        </Button>
      </div>
      <Counts counts={live.counts} />
      <ConfirmDialog
        open={asking}
        title={t.cancelTitle}
        verb={t.cancelRun}
        busy={cancelling.busy}
        error={cancelling.error}
        onConfirm={() => void cancel()}
        onClose={() => setAsking(false)}
      >
        {t.cancelText}
      </ConfirmDialog>
    </Panel>
  )
}
