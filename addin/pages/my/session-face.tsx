import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { MyDate, MySession } from '../../../api/features/my/views/contract.ts'
import { Cover } from '../../components/cover.tsx'
import { ExternalLink } from '../../components/external-link.tsx'
import { myTexts } from '../../texts/my-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { useMyTimes } from './my-times.ts'

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    '@container (min-width: 720px)': { gridTemplateColumns: 'auto minmax(0, 1fr) auto' },
    gap: tokens.spacingHorizontalL,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    '@media (max-width: 480px)': { gap: tokens.spacingHorizontalM, padding: tokens.spacingHorizontalM },
  },
  // Above the words where there is little room, beside them where there is more.
  cover: {
    gridColumn: '1 / -1',
    height: '8.5rem',
    '@container (min-width: 720px)': { gridColumn: '3', gridRow: '1', width: '15rem', height: '9.5rem' },
  },
  leaf: {
    width: '3.5rem',
    alignSelf: 'start',
    overflow: 'hidden',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  month: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
  dayOfMonth: { fontSize: tokens.fontSizeBase600, lineHeight: '2.5rem', fontWeight: tokens.fontWeightSemibold },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  dates: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
})

interface SessionFaceProps {
  session: MySession
  dates: readonly MyDate[]
  /** Heading level: 2 when the cards are directly below the page's heading. */
  level?: 2 | 3
  /** Below the dates: the description, the state, the actions. */
  children: ReactNode
}

/** A training's name for people, with the session's title if that says more. */
export const titleOf = ({ title, training }: Pick<MySession, 'title' | 'training'>) =>
  training.title === title || training.title === '' ? title : `${training.title} · ${title}`

/** A session for everyone to read: a calendar leaf, when, where, with whom. */
export function SessionFace({ session, dates, level = 3, children }: SessionFaceProps) {
  const styles = useStyles()
  const t = useTexts(myTexts)
  const { list } = useFormat()
  const times = useMyTimes()
  const Heading = `h${level}` as const
  const leaf = dates[0] && times.leaf(dates[0])
  return (
    <li className={styles.card}>
      {session.training.picture ? (
        <div className={styles.cover}>
          <Cover url={`${session.training.picture}?size=648`} height="100%" />
        </div>
      ) : null}
      <div className={styles.leaf} aria-hidden="true">
        <div className={styles.month}>{leaf?.month ?? '…'}</div>
        <div className={styles.dayOfMonth}>{leaf?.day ?? '?'}</div>
      </div>
      <div className={styles.body}>
        <Heading className={styles.title}>{titleOf(session)}</Heading>
        <ul className={styles.dates}>
          {dates.length === 0 ? <li>{t.undated}</li> : null}
          {dates.map((date) => (
            <li key={date.id}>
              <DateLines date={date} />
            </li>
          ))}
        </ul>
        {session.trainers.length > 0 ? (
          <div className={styles.small}>
            {t.trainers} {list(session.trainers)}
          </div>
        ) : null}
        {children}
      </div>
    </li>
  )
}

function DateLines({ date }: { date: MyDate }) {
  const styles = useStyles()
  const t = useTexts(myTexts)
  const times = useMyTimes()
  const there = times.hoursThere(date)
  return (
    <>
      <div>
        {times.day(date)}, {times.hours(date)} <span className={styles.small}>({times.away(date)})</span>
      </div>
      {there ? <div className={styles.small}>{t.in(there.hours, there.zone)}</div> : null}
      {date.location ? <div>{date.location}</div> : null}
      {date.joinUrl ? <ExternalLink url={date.joinUrl}>{t.join}</ExternalLink> : null}
    </>
  )
}
