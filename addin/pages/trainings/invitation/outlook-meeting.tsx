import { makeStyles, tokens } from '@fluentui/react-components'
import type { Forecast } from '../../../../api/features/invitations/forecast/contract.ts'
import { useSession } from '../../../session.ts'
import { createTimeWords } from '../../../time-words.ts'
import { meetingPreviewTexts } from '../../../texts/meeting-preview-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { asPaper } from './as-paper.ts'

type Meeting = NonNullable<Forecast['dates'][number]['meeting']>

const useStyles = makeStyles({
  meeting: {
    display: 'flex',
    flexDirection: 'column',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  subject: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  // Mail is written on white, whatever the theme.
  paper: { border: 0, width: '100%', height: '18rem', backgroundColor: '#fff', colorScheme: 'light' },
})

/** One meeting as someone in a zone sees it. Its text is in a frame of its own in which nothing runs. */
export function OutlookMeeting({ meeting, zone }: { meeting: Meeting; zone: string }) {
  const styles = useStyles()
  const t = useTexts(meetingPreviewTexts)
  const { number } = useFormat()
  const { locale } = useSession()
  const span = createTimeWords(locale).span(new Date(meeting.startsAt), new Date(meeting.endsAt), zone)
  const when = `${span} (${zone.replaceAll('_', ' ')})`
  const where = [meeting.location, meeting.online ? t.teams : undefined].filter(Boolean).join(' · ')
  const who = [t.attendees(meeting.attendees, number(meeting.attendees)), meeting.hideAttendees ? t.hidden : undefined]
    .filter(Boolean)
    .join(', ')
  const facts = [
    [t.organiser, meeting.organiser],
    [t.when, when],
    [t.where, where],
    [t.who, who],
  ] as const
  return (
    <div className={styles.meeting}>
      <div className={styles.head}>
        <h3 className={styles.subject}>{meeting.subject}</h3>
        <dl className={styles.facts}>
          {facts
            .filter(([, value]) => value !== '')
            .map(([term, value]) => [
              <dt key={term} className={styles.term}>
                {term}
              </dt>,
              <dd key={`${term} is`} className={styles.value}>
                {value}
              </dd>,
            ])}
        </dl>
      </div>
      <iframe className={styles.paper} title={t.textOf} sandbox="" srcDoc={asPaper(meeting.html)} />
    </div>
  )
}
