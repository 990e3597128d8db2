import { makeStyles, tokens } from '@fluentui/react-components'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Notice } from '../../../components/notice.tsx'
import { enrolmentTexts } from '../../../texts/session-enrolment-texts.ts'
import { sessionTexts } from '../../../texts/session-texts.ts'
import { trainingsTexts } from '../../../texts/trainings-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { nextDate } from '../session-times.ts'
import { useWall } from '../use-wall.ts'

const useStyles = makeStyles({ facts: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' } })

/** When, where, how full and with whom, in one line. */
export function SessionHead({ session }: { session: SessionView }) {
  const styles = useStyles()
  const t = useTexts(sessionTexts)
  const trainings = useTexts(trainingsTexts)
  const enrolments = useTexts(enrolmentTexts)
  const { number, moment } = useFormat()
  const wall = useWall()
  const { dates, seats, capacity, trainers, cancelled, enrolment } = session
  const timeZone = dates[0]?.timeZone ?? ''
  const isOpen = enrolment?.mode === 'open' && !cancelled
  const until = enrolment?.until
  const next = nextDate(dates, new Date())
  const facts = [
    next && wall.span(next),
    next?.location,
    dates.length > 1 ? trainings.dates(dates.length, number(dates.length)) : undefined,
    capacity === undefined
      ? trainings.people(seats.taken, number(seats.taken))
      : trainings.seats(number(seats.taken), number(capacity)),
    seats.waiting > 0 ? trainings.waiting(number(seats.waiting)) : undefined,
    trainers.map(({ name }) => name).join(', '),
    isOpen && (until === undefined ? enrolments.open : enrolments.openUntil(wall.start({ start: until, timeZone }))),
  ]
  return (
    <>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {cancelled ? (
        <Notice kind="warning" title={t.cancelledTitle(moment(cancelled.at))}>
          {cancelled.comment ? <span>{cancelled.comment}</span> : null}
        </Notice>
      ) : null}
    </>
  )
}
