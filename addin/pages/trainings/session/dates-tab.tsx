import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Add20Regular, CalendarAdd20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Notice } from '../../../components/notice.tsx'
import { Panel } from '../../../components/panel.tsx'
import { useSession } from '../../../session.ts'
import { sessionTexts } from '../../../texts/session-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { emptyDate, nextLike, valuesOfDate, type DateValues } from '../date-values.ts'
import { zonesAcrossAChange } from './clock-change.ts'
import { DateDialog } from './date-dialog.tsx'
import { DateLine } from './date-line.tsx'
import { RemoveDate } from './remove-date.tsx'
import type { SessionTabProps } from './use-session-data.ts'
import { TrainersPanel } from './trainers-panel.tsx'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** When the session takes place: each date is one meeting. */
export function DatesTab({ data, session }: SessionTabProps) {
  const styles = useStyles()
  const t = useTexts(sessionTexts)
  const { list } = useFormat()
  const [edited, setEdited] = useState<DateValues>()
  const [removed, setRemoved] = useState<string>()
  const last = session.dates.at(-1)
  const acrossAChange = zonesAcrossAChange(session.dates)
  const stateOf = (id: string) => data.state?.dates.find(({ dateId }) => dateId === id)
  const gone = session.dates.find(({ id }) => id === removed)
  return (
    <>
      <Panel title={t.datesTitle} lead={t.datesLead}>
        {acrossAChange.length > 0 ? (
          <Notice title={t.clockChange}>
            <span>{t.clockChangeText(list(acrossAChange))}</span>
          </Notice>
        ) : null}
        {session.dates.length === 0 ? <p className={styles.none}>{t.noDates}</p> : null}
        <ul className={styles.list}>
          {session.dates.map((date) => (
            <DateLine
              key={date.id}
              date={date}
              state={stateOf(date.id)}
              frozen={session.cancelled !== undefined}
              onChange={() => setEdited(valuesOfDate(date))}
              onRemove={() => setRemoved(date.id)}
            />
          ))}
        </ul>
        {session.cancelled ? null : <AddButtons last={last} onAdd={setEdited} />}
      </Panel>
      <TrainersPanel session={session} onChanged={data.show} onReload={data.reload} />
      {edited ? (
        <DateDialog
          session={session}
          start={edited}
          onChanged={data.show}
          onReload={data.reload}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
      {gone ? (
        <RemoveDate
          session={session}
          date={gone}
          state={stateOf(gone.id)}
          onChanged={data.show}
          onClose={() => setRemoved(undefined)}
        />
      ) : null}
    </>
  )
}

/** Adds a date, or one like the last a week later. */
function AddButtons({
  last,
  onAdd,
}: {
  last: SessionView['dates'][number] | undefined
  onAdd: (start: DateValues) => void
}) {
  const styles = useStyles()
  const t = useTexts(sessionTexts)
  const { me } = useSession()
  return (
    <div className={styles.actions}>
      <Button
        icon={<Add20Regular />}
        appearance={last ? 'secondary' : 'primary'}
        onClick={() => onAdd(emptyDate(last?.timeZone ?? me.defaultTimeZone))}
      >
        {t.addDate}
      </Button>
      {last ? (
        <Button icon={<CalendarAdd20Regular />} onClick={() => onAdd(nextLike(valuesOfDate(last)))}>
          {t.addLater}
        </Button>
      ) : null}
    </div>
  )
}
