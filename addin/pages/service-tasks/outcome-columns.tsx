import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { OutcomeView, RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { CardLink } from '../../components/card-link.tsx'
import type { GridColumn } from '../../components/grid/grid-columns.ts'
import { useKeptOpen } from '../../components/grid/use-kept-open.ts'
import { Portrait } from '../../components/portrait.tsx'
import { runTableTexts } from '../../texts/run-tables-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useWall } from '../trainings/use-wall.ts'
import { OutcomeBadge } from './outcome-badge.tsx'
import { OutcomeWhy } from './outcome-why.tsx'

const useStyles = makeStyles({
  who: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  date: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
})

/** The people or session dates of a run, and what came of each, named as the API sorts by them. */
export function useOutcomeColumns(type: RunView['type']): readonly GridColumn<OutcomeView>[] {
  const styles = useStyles()
  const t = useTexts(runTableTexts)
  const kept = useKeptOpen()
  return useMemo(
    () => [
      {
        key: 'name',
        title: type === 'PhotoSynchronization' ? t.person : t.sessionDate,
        track: 'minmax(0, 4fr)',
        sortable: true,
        narrow: 'main',
        cell: ({ subject, photo }) => (
          <span className={styles.who}>
            {subject.kind === 'employee' ? <Portrait name={subject.label} photo={photo} size={32} /> : null}
            {subject.kind === 'employee' ? <SubjectLink subject={subject} /> : <DateOfSession subject={subject} />}
          </span>
        ),
      },
      {
        key: 'outcome',
        title: t.what,
        track: 'minmax(11rem, 2fr)',
        sortable: true,
        narrow: 'below',
        cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
      },
      {
        key: 'why',
        title: t.why,
        track: 'minmax(0, 6fr)',
        narrow: 'below',
        cell: (outcome) => <OutcomeWhy outcome={outcome} rowKey={outcome.subject.id} kept={kept} />,
      },
    ],
    [t, styles, kept, type],
  )
}

/** What the API puts behind the title of a session. */
const START = /^(.*), (\d{4}-\d\d-\d\d) (\d\d:\d\d)$/su

/** A session with its date below, in the reader's words. */
function DateOfSession({ subject }: Pick<OutcomeView, 'subject'>) {
  const styles = useStyles()
  const wall = useWall()
  const [, title, day, time] = START.exec(subject.label) ?? []
  if (title === undefined || day === undefined || time === undefined) return <SubjectLink subject={subject} />
  return (
    <span className={styles.date}>
      <SubjectLink subject={{ ...subject, label: title }} />
      <span className={styles.small}>
        {wall.day(day)}, {wall.time(`${day}T${time}`)}
      </span>
    </span>
  )
}

function SubjectLink({ subject: { kind, id, label, sessionId } }: Pick<OutcomeView, 'subject'>) {
  if (kind === 'employee') return <CardLink to={`/employees/${encodeURIComponent(id)}`}>{label}</CardLink>
  if (sessionId === undefined) return label
  return <CardLink to={`/sessions/${encodeURIComponent(sessionId)}/invitation`}>{label}</CardLink>
}
