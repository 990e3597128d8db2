import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { Loading } from '../../../components/loading.tsx'
import { Notice } from '../../../components/notice.tsx'
import { go } from '../../../route.ts'
import { sendingTexts } from '../../../texts/session-sending-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import type { SessionTabProps } from '../session/use-session-data.ts'
import { FirstSending } from './first-sending.tsx'
import { ForecastPanel } from './forecast-panel.tsx'
import { isNothingToSend } from './forecast-words.ts'
import { MeetingPreview } from './meeting-preview.tsx'
import { SendResultPanel } from './send-result.tsx'
import { UnseenNotice } from './unseen-notice.tsx'
import { useSending } from './use-sending.ts'

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
})

/** The last look before sending: who gets which mail, what prevents it, and the meeting as people will see it. */
export function SendTab({ data, session }: SessionTabProps) {
  const styles = useStyles()
  const t = useTexts(sendingTexts)
  const { number } = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  const sending = useSending(session.id, data.reload)
  const { forecast, error, busy, progress, result } = sending
  const invitation = `/sessions/${encodeURIComponent(session.id)}/invitation`
  const stage = result ? 'result' : 'forecast'
  useEffect(() => heading.current?.focus({ preventScroll: true }), [stage])
  return (
    <div className={styles.part}>
      <h2 ref={heading} className={styles.heading} tabIndex={-1}>
        {result ? t.resultTitle : t.forecastTitle}
      </h2>
      {result ? null : <UnseenNotice state={data.state} />}
      {sending.meanwhile ? <Notice kind="warning" title={t.meanwhile} announce /> : null}
      {error ? <ErrorNotice error={error} onRetry={sending.again} /> : null}
      {result ? <SendResultPanel session={session} result={result} onAgain={sending.again} /> : null}
      {!result && !forecast && !error ? (
        <>
          <p role="status">{t.checking}</p>
          <Loading rows={3} height={80} />
        </>
      ) : null}
      {busy ? (
        <div role="status">
          {progress ? t.progress(number(progress.done), number(progress.total)) : t.sending}
          <ProgressBar
            aria-label={t.sending}
            thickness="large"
            {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
          />
        </div>
      ) : null}
      {forecast && !result ? (
        <>
          <ForecastPanel
            key={forecast.revision}
            session={session}
            forecast={forecast}
            busy={busy}
            onSend={sending.send}
            onBack={() => go(invitation)}
          />
          {data.state && !isNothingToSend(forecast) ? (
            <FirstSending session={session} state={data.state} onChanged={data.show} onReload={data.reload} />
          ) : null}
          <MeetingPreview forecast={forecast} />
        </>
      ) : null}
      {error && !forecast ? (
        <div>
          <Button onClick={() => go(invitation)}>{t.back}</Button>
        </div>
      ) : null}
    </div>
  )
}
