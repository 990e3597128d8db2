import { makeStyles, tokens } from '@fluentui/react-components'
import { calendarTexts } from '../../../texts/training-calendar-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { SessionCard } from '../session-card.tsx'
import { useWall } from '../use-wall.ts'
import type { DayEntry } from './days-of-sessions.ts'

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** What takes place on one day. */
export function DaySessions({ day, entries }: { day: string; entries: readonly DayEntry[] }) {
  const styles = useStyles()
  const t = useTexts(calendarTexts)
  const wall = useWall()
  return (
    <section aria-label={t.dayTitle(wall.day(day))}>
      <h3 className={styles.heading}>{wall.day(day)}</h3>
      {entries.length === 0 ? <p className={styles.none}>{t.noneDay}</p> : null}
      <ul className={styles.list}>
        {entries.map(({ session, date }) => (
          <SessionCard key={`${session.id} ${date.start}`} session={session} date={date} withTraining />
        ))}
      </ul>
    </section>
  )
}
