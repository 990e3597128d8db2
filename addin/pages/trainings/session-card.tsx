import { makeStyles, tokens } from '@fluentui/react-components'
import type { SessionLine } from '../../../api/features/trainings/sessions/contract.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { CardLink } from '../../components/card-link.tsx'
import { InvitationBadge } from './invitation-badge.tsx'
import { badgeState, nextDate } from './session-times.ts'
import { useWall } from './use-wall.ts'

const useStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { boxShadow: tokens.shadow8 },
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flex: '1 1 16rem', overflowWrap: 'anywhere' },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  side: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

interface SessionCardProps {
  session: SessionLine
  /** Shows the training's title, for lists over several trainings. */
  withTraining?: boolean
  /** The date the card is about, in lists by day; otherwise the next one. */
  date?: SessionLine['dates'][number]
}

/** A session in a list: when, how full, and the state of its invitations. */
export function SessionCard({ session, withTraining = false, date }: SessionCardProps) {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const { number } = useFormat()
  const wall = useWall()
  const { id, title, trainingTitle, dates, seats, capacity, trainers } = session
  const now = new Date()
  const shown = date ?? nextDate(dates, now)
  const badge = badgeState(session, now)
  const facts = [
    shown?.location,
    dates.length > 1 ? t.dates(dates.length, number(dates.length)) : undefined,
    capacity === undefined
      ? t.people(seats.taken, number(seats.taken))
      : t.seats(number(seats.taken), number(capacity)),
    seats.waiting > 0 ? t.waiting(number(seats.waiting)) : undefined,
    trainers.join(', '),
  ]
  return (
    <li className={styles.card}>
      <div className={styles.words}>
        <CardLink to={`/sessions/${encodeURIComponent(id)}`}>
          {withTraining && trainingTitle !== title ? `${trainingTitle} · ${title}` : title}
        </CardLink>
        <span>{shown ? wall.span(shown) : t.undated}</span>
        <span className={styles.small}>{facts.filter(Boolean).join(' · ')}</span>
      </div>
      <div className={styles.side}>{badge ? <InvitationBadge state={badge} /> : null}</div>
    </li>
  )
}
