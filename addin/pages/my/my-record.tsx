import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { Past } from '../../../api/features/my/contract.ts'
import { Panel } from '../../components/panel.tsx'
import { myTexts } from '../../texts/my-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useMyTimes } from './my-times.ts'
import { titleOf } from './session-face.tsx'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' },
  when: { flex: '0 0 7rem', color: tokens.colorNeutralForeground2 },
  status: { flex: '0 1 8rem', color: tokens.colorNeutralForeground2 },
  dates: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  date: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
})

/** My past sessions as a list to print. */
export function MyRecord({ past }: { past: readonly Past[] }) {
  const styles = useStyles()
  const t = useTexts(myTexts)
  const times = useMyTimes()
  if (past.length === 0) return <Panel title={t.past} lead={t.nothingPast} />
  return (
    <Panel title={t.past} lead={t.pastLead}>
      <ul className={styles.list}>
        {past.map(({ session, dates, status }) => (
          <li key={session.id} className={styles.line}>
            <span className={styles.title}>{titleOf(session)}</span>
            <span className={styles.dates}>
              {linesOf(dates, status).map(({ id, date, status: here }) => (
                <span key={id} className={styles.date}>
                  <span className={styles.when}>{date ? times.shortDay(date) : t.undated}</span>
                  <span className={styles.status}>{t.statuses[here]}</span>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => window.print()}>{t.print}</Button>
      </div>
    </Panel>
  )
}

/** One line for a session; a line for each date when they went differently. */
function linesOf(dates: Past['dates'], status: Past['status']) {
  const [first] = dates
  return dates.every((date) => date.status === first?.status)
    ? [{ id: first?.id ?? '', date: first, status }]
    : dates.map((date) => ({ id: date.id, date, status: date.status }))
}
