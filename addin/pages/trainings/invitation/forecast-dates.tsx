import { makeStyles, tokens } from '@fluentui/react-components'
import { Badge } from '../../../components/badge.tsx'
import type { Forecast } from '../../../../api/features/invitations/forecast/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { sendingTexts } from '../../../texts/session-sending-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { useWall } from '../use-wall.ts'

const COLOURS = { create: 'success', update: 'warning', attendees: 'brand', cancel: 'danger', none: 'subtle' } as const

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  when: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground2 },
  people: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
})

type Recipient = Forecast['dates'][number]['recipients'][number]

/** What happens to the meeting of each date, and who gets a mail. */
export function ForecastDates({ session, dates }: { session: SessionView; dates: Forecast['dates'] }) {
  const styles = useStyles()
  const t = useTexts(sendingTexts)
  const { number, list } = useFormat()
  const wall = useWall()
  const whereabouts = ({ address, sharesWith, withoutAddress }: Recipient) =>
    withoutAddress ? t.withoutAddress : sharesWith === undefined ? address : t.sharesWith(sharesWith)
  return (
    <ul className={styles.list}>
      {dates.map(({ dateId, action, changes, meeting, recipients }) => {
        const date = meeting ?? session.dates.find(({ id }) => id === dateId)
        const mailed = recipients.filter(({ mail }) => mail !== 'none')
        return (
          <li key={dateId} className={styles.line}>
            <div className={styles.top}>
              <span className={styles.when}>{date ? wall.span(date) : t.orphan}</span>
              <Badge appearance="tint" size="large" color={COLOURS[action]}>
                {t.actions[action]}
              </Badge>
            </div>
            {changes.length > 0 ? (
              <span className={styles.small}>
                {t.changed(list(changes.map((change) => (t.changes as Record<string, string>)[change] ?? change)))}
              </span>
            ) : null}
            {mailed.length > 0 ? (
              <Disclosure summary={`${t.recipients(mailed.length, number(mailed.length))}`}>
                <ul className={styles.people}>
                  {mailed.map((one) => (
                    <li key={`${one.address} ${one.employee ?? one.name} ${one.mail}`}>
                      {one.name} ({whereabouts(one)}): {t.mailKinds[one.mail]}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
