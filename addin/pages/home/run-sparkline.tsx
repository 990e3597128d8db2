import { makeStyles, tokens } from '@fluentui/react-components'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { go } from '../../route.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { homeTexts } from '../../texts/home-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { useLoad } from '../../use-load.ts'

const RUNS = 14
const TALL = 36
const LEAST = 5
/** Outcomes that count as changes and set the height of a bar. */
const CHANGES = ['added', 'updated', 'removed', 'created', 'sent'] as const

const COLOURS: Record<RunView['status'], string> = {
  running: tokens.colorNeutralStrokeAccessible,
  succeeded: tokens.colorCompoundBrandBackground,
  partial: tokens.colorPaletteMarigoldBorderActive,
  failed: tokens.colorPaletteRedBorderActive,
  cancelled: tokens.colorNeutralStroke1,
  held: tokens.colorPaletteMarigoldBorderActive,
  interrupted: tokens.colorPaletteMarigoldBorderActive,
}

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-end', gap: '2px', height: `${TALL + 2}px` },
  run: {
    width: '14px',
    height: `${TALL + 2}px`,
    padding: 0,
    border: 'none',
    cursor: 'pointer',
    display: 'flex',
    alignItems: 'flex-end',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorTransparentBackground,
    ':hover': { boxShadow: `inset 0 -2px 0 ${tokens.colorNeutralStrokeAccessible}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  bar: { width: '8px', borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
})

/** The last runs of a task as bars: their height shows the changes, their colour the result. */
export function RunSparkline({ taskId, lastRunId }: { taskId: string; lastRunId: string | undefined }) {
  const styles = useStyles()
  const t = useTexts(homeTexts)
  const { pair } = useTexts(commonTexts)
  const { moment, number } = useFormat()
  const { data } = useLoad<{ items: RunView[] }>(
    lastRunId === undefined ? undefined : `/api/service-tasks/${taskId}/runs?limit=${RUNS}`,
  )
  const runs = [...(data?.items ?? [])].reverse()
  if (runs.length < 2) return null
  const changesOf = ({ counts }: RunView) => CHANGES.reduce((sum, name) => sum + (counts[name] ?? 0), 0)
  const most = Math.max(1, ...runs.map(changesOf))
  return (
    <div className={styles.line} role="group" aria-label={t.lastRuns(runs.length)}>
      {runs.map((run) => {
        const changes = changesOf(run)
        // Logarithmic, because a first run would dwarf all others.
        const height = LEAST + Math.round((Math.log1p(changes) / Math.log1p(most)) * (TALL - LEAST))
        const words = pair(moment(run.startedAt), `${t.runStatus[run.status]}, ${t.changedPictures(number(changes))}`)
        return (
          <button
            key={run.id}
            type="button"
            className={styles.run}
            aria-label={words}
            title={words}
            onClick={() => go(`/runs/${run.id}`)}
          >
            <span className={styles.bar} style={{ height, backgroundColor: COLOURS[run.status] }} />
          </button>
        )
      })}
    </div>
  )
}
