import { createPortal } from 'react-dom'
import type { ParticipantView, SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { commonTexts } from '../../../texts/common-texts.ts'
import { attendanceTexts } from '../../../texts/session-attendance-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useWall } from '../use-wall.ts'
import { checkInOn } from './check-in.ts'
import './print-sheet.css'
import { nameOf } from './roster.ts'

interface PrintSheetProps {
  session: SessionView
  people: readonly ParticipantView[]
  /** The dates' labels, by id. */
  labels: Readonly<Record<string, string>>
}

/**
 * The face sheet on paper, with a column to sign for each date. Only rendered for printing, in black on white whatever
 * the theme.
 */
export function PrintSheet({ session, people, labels }: PrintSheetProps) {
  const t = useTexts(attendanceTexts)
  const { pair } = useTexts(commonTexts)
  const wall = useWall()
  const columns = session.dates.length === 0 ? [undefined] : session.dates.map(({ id }) => id)
  const mark = (one: ParticipantView, dateId: string | undefined) => {
    const status = checkInOn(one, dateId)
    return status === 'Subscribed' ? '' : t.states[status]
  }
  return createPortal(
    <div className="print-sheet" aria-hidden="true">
      <h1>{session.trainingTitle === session.title ? session.title : pair(session.trainingTitle, session.title)}</h1>
      {session.dates.map((date) => (
        <p key={date.id}>{[wall.span(date), date.location].filter(Boolean).join(', ')}</p>
      ))}
      <p>{session.trainers.map(({ name }) => name).join(', ')}</p>
      <table>
        <thead>
          <tr>
            <th />
            <th>{t.name}</th>
            <th>{t.department}</th>
            {columns.map((dateId) => (
              <th key={dateId ?? ''} className="sign">
                {columns.length === 1 ? t.signature : labels[dateId ?? '']}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <tr key={one.employee}>
              <td>
                {one.person?.photo ? <img src={`${one.person.photo}?size=96`} alt="" width={56} height={56} /> : null}
              </td>
              <td>{nameOf(one)}</td>
              <td>{one.person?.department}</td>
              {columns.map((dateId) => (
                <td key={dateId ?? ''} className="sign">
                  {mark(one, dateId)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  )
}
