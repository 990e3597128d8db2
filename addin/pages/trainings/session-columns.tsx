import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Copy16Regular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import type { SessionLine } from '../../../api/features/trainings/sessions/contract.ts'
import { CardLink } from '../../components/card-link.tsx'
import type { GridColumn } from '../../components/grid/grid-columns.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { rosterTexts } from '../../texts/session-roster-texts.ts'
import { trainingTableTexts } from '../../texts/trainings-table-texts.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { InvitationBadge } from './invitation-badge.tsx'
import { badgeState, nextDate } from './session-times.ts'
import { useWall } from './use-wall.ts'

const REPLIES = ['accepted', 'tentative', 'declined', 'none'] as const

const useStyles = makeStyles({
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // Above the link that covers the row.
  action: { position: 'relative', zIndex: 1, minWidth: 'unset' },
})

/** A training's sessions: when, how full, the state of the invitations and the replies, and a button to copy each. */
export function useSessionColumns(onCopy: (session: SessionLine) => void): readonly GridColumn<SessionLine>[] {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const words = useTexts(trainingTableTexts)
  return useMemo(
    () => [
      {
        key: 'title',
        title: words.session,
        track: 'minmax(0, 3fr)',
        narrow: 'main',
        cell: ({ id, title, trainers }) => (
          <span className={styles.words}>
            <CardLink to={`/sessions/${encodeURIComponent(id)}`}>{title}</CardLink>
            <span className={styles.small}>{trainers.join(', ')}</span>
          </span>
        ),
      },
      {
        key: 'date',
        title: t.date,
        track: 'minmax(0, 3.5fr)',
        narrow: 'below',
        cell: (session) => <When session={session} />,
      },
      {
        key: 'invitations',
        title: words.invitations,
        track: 'minmax(9.5rem, 2fr)',
        narrow: 'below',
        cell: (session) => <State session={session} />,
      },
      {
        key: 'seats',
        title: words.seats,
        track: 'minmax(0, 2fr)',
        narrow: 'below',
        cell: (session) => <Seats session={session} />,
      },
      {
        key: 'replies',
        title: words.replies,
        track: 'minmax(0, 2.5fr)',
        narrow: 'below',
        cell: (session) => <Replies session={session} />,
      },
      {
        key: 'copy',
        title: '',
        track: '32px',
        narrow: 'side',
        cell: (session) => (
          <Button
            className={styles.action}
            icon={<Copy16Regular />}
            size="small"
            appearance="subtle"
            title={t.copy}
            aria-label={t.copyTitle(session.title)}
            onClick={() => onCopy(session)}
          />
        ),
      },
    ],
    [t, words, styles, onCopy],
  )
}

function When({ session: { dates } }: { session: SessionLine }) {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const { number } = useFormat()
  const wall = useWall()
  const shown = nextDate(dates, new Date())
  const more = dates.length > 1 ? t.dates(dates.length, number(dates.length)) : undefined
  return (
    <span className={styles.words}>
      {shown ? wall.span(shown) : t.undated}
      <span className={styles.small}>{[shown?.location, more].filter(Boolean).join(' · ')}</span>
    </span>
  )
}

function State({ session }: { session: SessionLine }) {
  const state = badgeState(session, new Date())
  return state ? <InvitationBadge state={state} /> : null
}

function Seats({ session: { seats, capacity } }: { session: SessionLine }) {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const { number } = useFormat()
  return (
    <span className={styles.words}>
      {capacity === undefined
        ? t.people(seats.taken, number(seats.taken))
        : t.seats(number(seats.taken), number(capacity))}
      {seats.waiting > 0 ? <span className={styles.small}>{t.waiting(number(seats.waiting))}</span> : null}
    </span>
  )
}

function Replies({ session: { replies } }: { session: SessionLine }) {
  const styles = useStyles()
  const { replyWords } = useTexts(rosterTexts)
  const { pair } = useTexts(commonTexts)
  const { number } = useFormat()
  if (!replies) return null
  const said = REPLIES.filter((reply) => replies[reply] > 0).map((reply) =>
    pair(replyWords[reply], number(replies[reply])),
  )
  return <span className={styles.small}>{said.join(' · ')}</span>
}
