import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Forecast } from '../../../../api/features/invitations/forecast/contract.ts'
import { Panel } from '../../../components/panel.tsx'
import { TimeZoneField } from '../../../components/time-zone-field.tsx'
import { ownTimeZone } from '../../../time-zones.ts'
import { meetingPreviewTexts } from '../../../texts/meeting-preview-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useWall } from '../use-wall.ts'
import { OutlookMeeting } from './outlook-meeting.tsx'

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    maxWidth: '48rem',
  },
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
})

/** The meetings as Outlook will show them to someone in a chosen zone. */
export function MeetingPreview({ forecast }: { forecast: Forecast }) {
  const styles = useStyles()
  const t = useTexts(meetingPreviewTexts)
  const wall = useWall()
  const meetings = forecast.dates.flatMap(({ dateId, meeting }) => (meeting ? [{ dateId, meeting }] : []))
  const [first] = meetings
  const [shown, setShown] = useState(first?.dateId)
  const [reader, setReader] = useState<'theirs' | 'mine' | 'other'>('mine')
  const [other, setOther] = useState(ownTimeZone())
  const current = meetings.find(({ dateId }) => dateId === shown) ?? first
  if (!current) return null
  const zones = { theirs: current.meeting.timeZone, mine: ownTimeZone(), other }
  return (
    <Panel title={t.previewTitle}>
      <div className={styles.choices}>
        {meetings.length > 1 ? (
          <Field className={styles.field} label={t.pages}>
            <Select value={current.dateId} onChange={(_event, { value }) => setShown(value)}>
              {meetings.map(({ dateId, meeting }) => (
                <option key={dateId} value={dateId}>
                  {wall.start(meeting)}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <Field className={styles.field} label={t.local}>
          <Select value={reader} onChange={(_event, { value }) => setReader(value as typeof reader)}>
            <option value="mine">{`${t.mine} (${zones.mine})`}</option>
            <option value="theirs">{`${t.theirs} (${zones.theirs})`}</option>
            <option value="other">{t.other}</option>
          </Select>
        </Field>
        {reader === 'other' ? (
          <TimeZoneField label={t.zone} value={other} fault={undefined} onChange={setOther} />
        ) : null}
      </div>
      <OutlookMeeting meeting={current.meeting} zone={zones[reader]} />
    </Panel>
  )
}
