import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Badge } from '../../../components/badge.tsx'
import type { SendResult } from '../../../../api/features/invitations/forecast/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Happening } from '../../../components/happening.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Panel } from '../../../components/panel.tsx'
import { Remedy } from '../../../components/remedy.tsx'
import { go } from '../../../route.ts'
import { sendingTexts } from '../../../texts/session-sending-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { useWall } from '../use-wall.ts'
import { sentAmounts } from './forecast-words.ts'

const COLOURS = { done: 'success', failed: 'danger', nothing: 'subtle' } as const

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The result of a sending, date by date. */
export function SendResultPanel({
  session,
  result,
  onAgain,
}: {
  session: SessionView
  result: SendResult
  onAgain: () => void
}) {
  const styles = useStyles()
  const t = useTexts(sendingTexts)
  const { number, list } = useFormat()
  const wall = useWall()
  const someFailed = result.dates.some((date) => date.result === 'failed')
  const done = result.dates.filter((date) => date.result === 'done')
  const isCalledOff = done.length > 0 && done.every(({ action }) => action === 'cancel')
  const said = isCalledOff ? t.allCancelled(done.length, number(done.length)) : t.allSent
  return (
    <Panel title={sentAmounts(result.mails, { t, number, list })}>
      <Notice kind={someFailed ? 'warning' : 'success'} title={someFailed ? t.someFailed : said} announce />
      <ul className={styles.list}>
        {result.dates.map(({ dateId, result: outcome, error }) => {
          const date = session.dates.find(({ id }) => id === dateId)
          return (
            <li key={dateId}>
              <div className={styles.top}>
                <span>{date ? wall.span(date) : t.orphan}</span>
                <Badge appearance="tint" size="large" color={COLOURS[outcome]}>
                  {t.results[outcome]}
                </Badge>
              </div>
              {error ? (
                <Notice kind="error" title={<Happening error={error} />}>
                  <Remedy code={error.code} english={error.remedy} />
                </Notice>
              ) : null}
            </li>
          )
        })}
      </ul>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => go(`/sessions/${encodeURIComponent(session.id)}/invitation`)}>
          {t.toState}
        </Button>
        {someFailed ? <Button onClick={onAgain}>{t.retry}</Button> : null}
      </div>
    </Panel>
  )
}
