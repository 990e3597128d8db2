import { makeStyles, tokens } from '@fluentui/react-components'
import { Badge } from '../../components/badge.tsx'
import type { TrainingBoard as Board } from '../../../api/features/training-boards/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { catalogueTexts } from '../../texts/my-catalogue-texts.ts'
import { channelTexts } from '../../texts/training-boards-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { useWall } from '../trainings/use-wall.ts'

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(20rem, 100%), 1fr))',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  dates: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  place: { color: tokens.colorNeutralForeground3 },
  lead: { margin: 0, whiteSpace: 'pre-line' },
})

/** One training as everyone in the channel sees it, without anyone's name. */
export function TrainingBoard({ id }: { id: string }) {
  const styles = useStyles()
  const t = useTexts(channelTexts)
  const catalogue = useTexts(catalogueTexts)
  const wall = useWall()
  const board = useLoad<Board>(`/api/training-boards/${id}`)
  if (!board.data)
    return board.state === 'failed' ? <ErrorNotice error={board.error} onRetry={board.reload} /> : <Loading rows={5} />
  const { title, description, sessions } = board.data
  return (
    <Page title={title}>
      {description ? <p className={styles.lead}>{description}</p> : null}
      {sessions.length === 0 ? <p>{t.nothingPlanned}</p> : null}
      <ul className={styles.list}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.card}>
            <div className={styles.top}>
              <h2 className={styles.name}>{session.title}</h2>
              <Room session={session} />
            </div>
            <ul className={styles.dates}>
              {session.dates.map((date) => (
                <li key={date.id}>
                  <div>{wall.span(date)}</div>
                  {date.location ? <div className={styles.place}>{date.location}</div> : null}
                </li>
              ))}
            </ul>
            {session.open ? (
              <Link to={`/channel/sessions/${encodeURIComponent(session.id)}`} label={catalogue.enrolIn(session.title)}>
                {catalogue.enrolHere}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Page>
  )
}

function Room({ session: { cancelled, free } }: { session: Board['sessions'][number] }) {
  const t = useTexts(channelTexts)
  if (cancelled)
    return (
      <Badge appearance="tint" color="danger">
        {t.cancelled}
      </Badge>
    )
  if (free === undefined) return null
  return (
    <Badge appearance="tint" color={free > 0 ? 'success' : 'warning'}>
      {free > 0 ? t.free(free) : t.full}
    </Badge>
  )
}
