import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { Send20Regular } from '@fluentui/react-icons'
import { useState, type FormEvent } from 'react'
import type { Forecast } from '../../../../api/features/invitations/forecast/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Panel } from '../../../components/panel.tsx'
import { faultProps } from '../../../field-faults.ts'
import { sendingTexts } from '../../../texts/session-sending-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { wholeNumber } from '../whole-number.ts'
import { ForecastDates } from './forecast-dates.tsx'
import { forecastSentence, guestSentence, isNothingToSend, mailsInAll, sendVerb } from './forecast-words.ts'
import { Problems } from './problems.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  sentence: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  number: { maxWidth: '10rem' },
})

interface ForecastPanelProps {
  session: SessionView
  forecast: Forecast
  busy: boolean
  onSend: (confirmMails: number | undefined) => void
  onBack: () => void
}

/** Who will get which mail, what prevents it, and the button to send. */
export function ForecastPanel({ session, forecast, busy, onSend, onBack }: ForecastPanelProps) {
  const styles = useStyles()
  const t = useTexts(sendingTexts)
  const { number, list } = useFormat()
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const { mails, confirmationNeeded, problems } = forecast
  const nothing = isNothingToSend(forecast)
  const inAll = mailsInAll(forecast)
  const wording = { t, number, list }
  const guests = guestSentence(forecast.guests, wording)
  const isStopped = problems.some(({ severity, dateId }) => severity === 'stop' && dateId === undefined)
  const isConfirmed = !confirmationNeeded || wholeNumber(typed, mails.updated, mails.updated) !== undefined
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isConfirmed && !busy && !nothing && !isStopped) onSend(confirmationNeeded ? mails.updated : undefined)
  }
  return (
    <Panel title={t.mailForecast} lead={nothing ? undefined : t.sentVia(t.via[forecast.via])}>
      <p className={styles.sentence}>{nothing ? t.nothing : forecastSentence(forecast.dates, wording)}</p>
      {nothing || inAll === undefined ? null : <span>{t.inAll(number(inAll))}</span>}
      {guests === undefined ? null : <span>{guests}</span>}
      <Problems problems={problems} session={session} />
      <ForecastDates session={session} dates={forecast.dates} />
      <form className={styles.form} noValidate onSubmit={send}>
        {confirmationNeeded && !nothing ? (
          <Field
            label={t.confirmLabel(number(mails.updated))}
            hint={t.confirmHint(number(mails.updated))}
            required
            {...faultProps(tried && !isConfirmed ? t.confirmFault : undefined)}
          >
            <Input
              className={styles.number}
              value={typed}
              inputMode="numeric"
              autoComplete="off"
              onChange={(_event, { value }) => setTyped(value)}
            />
          </Field>
        ) : null}
        <div className={styles.buttons}>
          {nothing ? null : (
            <Button appearance="primary" icon={<Send20Regular />} type="submit" disabledFocusable={busy || isStopped}>
              {busy ? t.sending : sendVerb(forecast, wording)}
            </Button>
          )}
          <Button disabledFocusable={busy} onClick={onBack}>
            {t.back}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
