import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Panel } from '../../components/panel.tsx'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { ownTimeZone } from '../../time-zones.ts'

const useStyles = makeStyles({
  times: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  time: { fontVariantNumeric: 'tabular-nums' },
  own: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  stale: { opacity: 0.6 },
})

interface SchedulePreviewProps {
  /** ISO; undefined while unknown. */
  times: readonly string[] | undefined
  timeZone: string
  /** New ones are being calculated. */
  stale: boolean
}

/** The next times of a schedule, in its own zone and, if different, in the person's. */
export function SchedulePreview({ times, timeZone, stale }: SchedulePreviewProps) {
  const styles = useStyles()
  const t = useTexts(serviceTaskTexts)
  const format = useFormat()
  const elsewhere = timeZone !== ownTimeZone()
  return (
    <Panel title={t.preview} lead={t.inZone(timeZone.replaceAll('_', ' '))}>
      <ol className={mergeClasses(styles.times, stale ? styles.stale : undefined)} aria-busy={stale}>
        {times?.map((time) => (
          <li key={time}>
            <div className={styles.time}>{format.day(time, timeZone)}</div>
            {elsewhere ? <div className={styles.own}>{t.yourTime(format.day(time))}</div> : null}
          </li>
        ))}
        {times?.length === 0 ? <li>{t.noTimes}</li> : null}
        {times === undefined ? <li aria-hidden="true">…</li> : null}
      </ol>
    </Panel>
  )
}
