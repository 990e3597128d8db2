import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { useSession } from '../../session.ts'
import { setupTexts } from '../../texts/setup-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { useLiveRun } from '../service-tasks/use-live-run.ts'
import type { SetupActs } from './use-setup-acts.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  run: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 'min(16rem, 100%)' },
  numbers: { fontVariantNumeric: 'tabular-nums', display: 'flex', gap: tokens.spacingHorizontalM, flexWrap: 'wrap' },
})

/** The buttons of a setup step and, if it is done here, its result. */
export function SetupActions({ acts, note, busy, error, run }: SetupActs) {
  const styles = useStyles()
  const [first, ...others] = acts
  return (
    <>
      {note ? <p className={styles.note}>{note}</p> : null}
      {error ? <ErrorNotice error={error} /> : null}
      {run ? <FirstRun run={run} /> : null}
      {first && !run ? (
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={busy} onClick={first.act}>
            {first.label}
          </Button>
          {others.map(({ label, act }) => (
            <Button key={label} appearance="subtle" disabledFocusable={busy} onClick={act}>
              {label}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  )
}

/** The progress of the first run, when it was started here. */
function FirstRun({ run }: { run: RunView }) {
  const styles = useStyles()
  const t = useTexts(setupTexts)
  const { number } = useFormat()
  const { refresh } = useSession()
  const [ended, setEnded] = useState<RunView>()
  const live = useLiveRun(run, (end) => {
    setEnded(end)
    refresh()
  })
  const { done, total } = (ended ?? live).progress
  const isBad = ended && ended.status !== 'succeeded' && ended.status !== 'partial'
  return (
    <div className={styles.run}>
      {ended ? null : (
        <ProgressBar aria-label={t.steps.firstRun.title} {...(total > 0 ? { value: done, max: total } : {})} />
      )}
      <span className={styles.numbers}>
        <span role="status">{isBad ? t.failed : total > 0 ? t.running(number(done), number(total)) : t.starting}</span>
        <Link to={`/runs/${run.id}`}>{t.lookAtRun}</Link>
      </span>
    </div>
  )
}
