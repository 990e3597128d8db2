import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { PersonAdd20Regular } from '@fluentui/react-icons'
import { useCallback, useState } from 'react'
import type { ParticipantView } from '../../../../api/features/trainings/sessions/contract.ts'
import { ChipChoice } from '../../../components/chip-choice.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { useUnsavedGuard } from '../../../components/unsaved.ts'
import { go } from '../../../route.ts'
import { attendanceTexts } from '../../../texts/session-attendance-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { AttendanceActs } from './attendance-acts.tsx'
import { CheckInFace } from './check-in-face.tsx'
import { checkInOn, dateAtTheDoor, expected, type CheckIn } from './check-in.ts'
import { MarkMenu, type Tapped } from './mark-menu.tsx'
import { PrintSheet } from './print-sheet.tsx'
import { like, nameOf } from './roster.ts'
import { useDateLabels } from './use-date-labels.ts'
import type { SessionTabProps } from './use-session-data.ts'
import { useCheckIn } from './use-check-in.ts'

const SEARCHED_FROM = 12

const useStyles = makeStyles({
  count: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
  filter: { maxWidth: '24rem' },
  faces: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(8.5rem, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
})

/** The face sheet: who attended each date and who didn't. */
export function AttendanceTab(props: SessionTabProps) {
  const t = useTexts(attendanceTexts)
  const { session } = props
  if (expected(session.participants).length > 0) return <FaceSheet {...props} />
  const toPeople = () => go(`/sessions/${encodeURIComponent(session.id)}/participants`)
  return (
    <EmptyState
      picture="people"
      title={t.none}
      action={
        <Button icon={<PersonAdd20Regular />} appearance="primary" onClick={toPeople}>
          {t.toPeople}
        </Button>
      }
    />
  )
}

function FaceSheet({ data, session }: SessionTabProps) {
  const styles = useStyles()
  const t = useTexts(attendanceTexts)
  const { number } = useFormat()
  const labels = useDateLabels(session.dates)
  const [dateId, setDateId] = useState(() => dateAtTheDoor(session.dates, new Date())?.id)
  const [tapped, setTapped] = useState<Tapped>()
  const { waiting, isWaiting, error, mark, retry } = useCheckIn(session, data.show)
  useUnsavedGuard(isWaiting)
  const people = expected(session.participants).sort((one, other) => nameOf(one).localeCompare(nameOf(other)))
  const on = (one: (typeof people)[number], date: string | undefined) =>
    waiting(one.employee, date) ?? checkInOn(one, date)
  const thereOn = (date: string | undefined) => people.filter((one) => on(one, date) === 'Attended').length
  const chosen = people.find(({ employee }) => employee === tapped?.employee)
  const tap = useCallback(
    (employee: string, status: CheckIn, face: HTMLElement) =>
      status === 'Subscribed' ? mark({ employee, status: 'Attended', dateId }) : setTapped({ employee, face }),
    [mark, dateId],
  )
  const unseen = people.filter((one) => on(one, dateId) === 'Subscribed')
  return (
    <>
      {session.dates.length > 1 ? (
        <ChipChoice
          label={t.onDate}
          choices={session.dates.map(({ id }) => ({ value: id, label: labels[id] ?? '', count: number(thereOn(id)) }))}
          chosen={dateId ?? ''}
          onChoose={setDateId}
        />
      ) : null}
      <AttendanceActs
        session={session}
        unseen={unseen.length}
        onRest={() => {
          for (const { employee } of unseen) mark({ employee, status: 'Absent', dateId })
        }}
      >
        <p className={styles.count} role="status">
          {t.count(number(thereOn(dateId)), number(people.length))}
        </p>
      </AttendanceActs>
      <p className={styles.lead}>{t.lead}</p>
      {error ? <ErrorNotice error={error} onRetry={retry} /> : null}
      <Faces
        people={people}
        statusOf={(one) => on(one, dateId)}
        isWaiting={({ employee }) => waiting(employee, dateId) !== undefined}
        onTap={tap}
      />
      <MarkMenu
        tapped={tapped}
        status={chosen ? on(chosen, dateId) : 'Subscribed'}
        onMark={(status) => {
          if (tapped) mark({ employee: tapped.employee, status, dateId })
          setTapped(undefined)
        }}
        onClose={() => setTapped(undefined)}
      />
      <PrintSheet session={session} people={people} labels={labels} />
    </>
  )
}

interface FacesProps {
  people: readonly ParticipantView[]
  statusOf: (one: ParticipantView) => CheckIn
  isWaiting: (one: ParticipantView) => boolean
  onTap: (employee: string, status: CheckIn, face: HTMLElement) => void
}

/** The faces to tap, with a search when there are many. */
function Faces({ people, statusOf, isWaiting, onTap }: FacesProps) {
  const styles = useStyles()
  const t = useTexts(attendanceTexts)
  const [typed, setTyped] = useState('')
  const found = new Set(like(people, typed).map(({ employee }) => employee))
  return (
    <>
      {people.length >= SEARCHED_FROM ? (
        <Field className={styles.filter} label={t.filter}>
          <Input type="search" value={typed} onChange={(_event, { value }) => setTyped(value)} />
        </Field>
      ) : null}
      {found.size === 0 ? <p role="status">{t.filterNone}</p> : null}
      <ul className={styles.faces}>
        {people
          .filter(({ employee }) => found.has(employee))
          .map((one) => (
            <CheckInFace
              key={one.employee}
              participant={one}
              status={statusOf(one)}
              waiting={isWaiting(one)}
              onTap={onTap}
            />
          ))}
      </ul>
    </>
  )
}
