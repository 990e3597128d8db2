import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Panel } from '../../components/panel.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { runTexts } from '../../texts/runs-texts.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import type { Pages } from '../../use-pages.ts'
import { Counts } from './run-counts.tsx'
import { RunStatus } from './run-status.tsx'
import { StartedBy } from './started-by.tsx'

const useStyles = makeStyles({
  runs: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  run: {
    display: 'grid',
    gridTemplateColumns: 'minmax(11rem, 1fr) minmax(11rem, 1fr) minmax(0, 2fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** The runs of a task, newest first. */
export function RunHistory({ runs }: { runs: Pages<RunView> }) {
  const styles = useStyles()
  const t = useTexts(serviceTaskTexts)
  const words = useTexts(runTexts)
  const common = useTexts(commonTexts)
  const format = useFormat()
  const { items, error, hasMore, loadingMore, more, reload } = runs
  return (
    <Panel title={t.history}>
      {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
      {!items && !error ? <Loading rows={3} /> : null}
      {items?.length === 0 ? <div>{t.noRuns}</div> : null}
      <ul className={styles.runs}>
        {items?.map((run) => (
          <li key={run.id} className={styles.run}>
            <div>
              <Link to={`/runs/${run.id}`}>{format.moment(run.startedAt)}</Link>
              <div className={styles.small}>
                {run.finishedAt
                  ? `${common.colon(words.took)} ${format.duration(Date.parse(run.finishedAt) - Date.parse(run.startedAt))} · `
                  : null}
                {common.colon(words.by)} <StartedBy actor={run.startedBy} />
              </div>
            </div>
            <div>
              <RunStatus run={run} />
            </div>
            <Counts counts={run.counts} />
          </li>
        ))}
      </ul>
      {hasMore ? (
        <div>
          <Button onClick={more} disabledFocusable={loadingMore}>
            {common.more}
          </Button>
        </div>
      ) : null}
    </Panel>
  )
}
