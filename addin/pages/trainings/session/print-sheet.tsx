import { createPortal } from 'react-dom'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { attendanceTexts } from '../../../texts/session-attendance-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useWall } from '../use-wall.ts'
import type { Expected } from './check-in.ts'
import './print-sheet.css'
import { nameOf } from './roster.ts'

/** The face sheet on paper. It is there only when the page is printed, in black on white whatever the theme. */
export function PrintSheet({ session, people }: { session: SessionView; people: readonly Expected[] }) {
  const t = useTexts(attendanceTexts)
  const wall = useWall()
  return createPortal(
    <div className="print-sheet" aria-hidden="true">
      <h1>{session.trainingTitle === session.title ? session.title : `${session.trainingTitle}: ${session.title}`}</h1>
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
            <th>{t.signature}</th>
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
              <td>{one.status === 'Subscribed' ? '' : t.states[one.status]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  )
}
