import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { CardLink } from '../../components/card-link.tsx'
import type { GridColumn } from '../../components/grid/grid-columns.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { runTexts } from '../../texts/runs-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { outcomeName } from './counts.ts'
import { CountLink, Counts } from './run-counts.tsx'
import { RunStatus } from './run-status.tsx'
import { StartedBy } from './started-by.tsx'

/** The outcomes that have a column: what changed something, and what failed. */
const COUNTED = {
  PhotoSynchronization: ['added', 'updated', 'removed', 'failed'],
  SessionInvitations: ['created', 'updated', 'attendeesChanged', 'cancelled', 'failed'],
} as const

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** A task's runs: when, by whom, how they ended, and how many of what they did. */
export function useRunColumns(type: RunView['type']): readonly GridColumn<RunView>[] {
  const styles = useStyles()
  const t = useTexts(runTexts)
  const { colon } = useTexts(commonTexts)
  const format = useFormat()
  return useMemo(() => {
    const took = ({ startedAt, finishedAt }: RunView) =>
      finishedAt ? format.duration(Date.parse(finishedAt) - Date.parse(startedAt)) : ''
    const columns: GridColumn<RunView>[] = [
      {
        key: 'started',
        title: t.started,
        track: 'minmax(0, 2.5fr)',
        sortable: true,
        narrow: 'main',
        cell: ({ id, startedAt }) => <CardLink to={`/runs/${id}`}>{format.moment(startedAt)}</CardLink>,
      },
      {
        key: 'by',
        title: t.by,
        track: 'minmax(0, 1.5fr)',
        narrow: 'below',
        cell: ({ startedBy }) => <StartedBy actor={startedBy} />,
        inCard: (run) => (
          <span className={styles.small}>
            {run.finishedAt ? `${colon(t.took)} ${took(run)} · ` : null}
            {colon(t.by)} <StartedBy actor={run.startedBy} />
          </span>
        ),
      },
      {
        key: 'status',
        title: t.status,
        track: 'minmax(8rem, 2fr)',
        narrow: 'below',
        cell: (run) => <RunStatus run={run} />,
      },
      { key: 'took', title: t.took, track: 'minmax(0, 1fr)', align: 'end', narrow: 'hidden', cell: took },
    ]
    const counted = COUNTED[type].map((outcome, at): GridColumn<RunView> => {
      const title = outcomeName(t.outcomes, outcome)
      return {
        key: outcome,
        title,
        track: 'minmax(0, 1fr)',
        align: 'end',
        narrow: at === 0 ? 'below' : 'hidden',
        cell: ({ id, counts }) => <CountLink runId={id} outcome={outcome} count={counts[outcome] ?? 0} />,
        inCard: ({ id, counts }) => <Counts counts={counts} runId={id} />,
      }
    })
    return [...columns, ...counted]
  }, [t, colon, format, styles, type])
}
