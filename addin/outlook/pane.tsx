import {
  Button,
  Checkbox,
  Field,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Forecast } from '../../api/features/invitations/forecast/contract.ts'
import type { SessionLine, SessionView } from '../../api/features/trainings/sessions/contract.ts'
import { ErrorNotice } from '../components/error-notice.tsx'
import { Loading } from '../components/loading.tsx'
import { commonTexts } from '../texts/common-texts.ts'
import { outlookTexts } from '../texts/outlook-texts.ts'
import { useTexts } from '../texts/table.ts'
import { createTimeWords } from '../time-words.ts'
import { useApi, useAct } from '../use-api.ts'
import { useLoad } from '../use-load.ts'
import { fillingOf, invitedIn, PARTS, type Part } from './filling.ts'
import type { Office } from './office.ts'
import { usePaneStyles } from './pane-styles.ts'

const today = () => new Date().toISOString().slice(0, 10)

/** Lets the user choose a session and one of its dates, and fills in the appointment. */
export function Pane({ office }: { office: Office }) {
  const styles = usePaneStyles()
  const t = useTexts(outlookTexts)
  const { pair } = useTexts(commonTexts)
  const sessions = useLoad<{ items: SessionLine[] }>(`/api/sessions?limit=100&from=${today()}`)
  const [sessionId, setSessionId] = useState('')
  const planned = sessions.data?.items.filter(({ cancelled, dates }) => !cancelled && dates.length > 0)
  return (
    <main className={styles.pane}>
      <h1 className={styles.title}>{t.title}</h1>
      <p className={styles.lead}>{t.lead}</p>
      {sessions.state === 'failed' ? <ErrorNotice error={sessions.error} onRetry={sessions.reload} /> : null}
      {!planned && sessions.state === 'loading' ? <Loading rows={3} /> : null}
      {planned?.length === 0 ? <p>{t.noSessions}</p> : null}
      {planned && planned.length > 0 ? (
        <Field label={t.session}>
          <Select value={sessionId} onChange={(_event, { value }) => setSessionId(value)}>
            <option value="">{t.choose}</option>
            {planned.map((session) => (
              <option key={session.id} value={session.id}>
                {pair(session.trainingTitle, session.title)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {sessionId ? <FillIn key={sessionId} office={office} sessionId={sessionId} /> : null}
    </main>
  )
}

function FillIn({ office, sessionId }: { office: Office; sessionId: string }) {
  const styles = usePaneStyles()
  const t = useTexts(outlookTexts)
  const api = useApi()
  const session = useLoad<SessionView>(`/api/sessions/${sessionId}`)
  const [dateId, setDateId] = useState('')
  const [wanted, setWanted] = useState<readonly Part[]>(['subject', 'text', 'when'])
  const [told, setTold] = useState<{ ok: boolean; text: string }>()
  const { busy, error, act } = useAct()
  if (!session.data)
    return session.state === 'failed' ? (
      <ErrorNotice error={session.error} onRetry={session.reload} />
    ) : (
      <Loading rows={3} />
    )
  const { data } = session
  const chosen = dateId || (data.dates[0]?.id ?? '')
  const labels: Record<Part, string> = {
    subject: t.subject,
    text: t.text,
    when: t.when,
    people: t.people(invitedIn(data).length),
  }

  const fill = () =>
    void act(async () => {
      setTold(undefined)
      // What the invitation would say, with its placeholders filled; this sends nothing.
      const { dates } = await api.send<Forecast>('POST', `/api/sessions/${sessionId}/invitation/preview`)
      const meeting = dates.find((date) => date.dateId === chosen)?.meeting
      if (!meeting) return
      await office.fill(fillingOf(data, meeting, wanted)).then(
        () => setTold({ ok: true, text: t.filled }),
        (cause: unknown) => setTold({ ok: false, text: cause instanceof Error ? cause.message : String(cause) }),
      )
    })

  return (
    <>
      {data.dates.length > 1 ? (
        <DateChoice dates={data.dates} value={chosen} locale={office.locale} onChange={setDateId} />
      ) : null}
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t.what}</legend>
        {PARTS.map((part) => (
          <Checkbox
            key={part}
            label={labels[part]}
            checked={wanted.includes(part)}
            onChange={(_event, { checked }) =>
              setWanted(checked ? [...wanted, part] : wanted.filter((one) => one !== part))
            }
          />
        ))}
      </fieldset>
      {error ? <ErrorNotice error={error} /> : null}
      {told ? (
        <MessageBar intent={told.ok ? 'success' : 'error'}>
          <MessageBarBody>
            {told.ok ? null : <MessageBarTitle>{t.refusedTitle}</MessageBarTitle>}
            {told.text}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <div>
        <Button appearance="primary" onClick={fill} disabledFocusable={busy || wanted.length === 0}>
          {t.fill}
        </Button>
      </div>
    </>
  )
}

interface DateChoiceProps {
  dates: SessionView['dates']
  value: string
  locale: string
  onChange: (dateId: string) => void
}

function DateChoice({ dates, value, locale, onChange }: DateChoiceProps) {
  const t = useTexts(outlookTexts)
  const words = createTimeWords(locale)
  return (
    <Field label={t.date}>
      <Select value={value} onChange={(_event, data) => onChange(data.value)}>
        {dates.map((date) => (
          <option key={date.id} value={date.id}>
            {words.dayAndTime(new Date(`${date.start}Z`), 'UTC')}
          </option>
        ))}
      </Select>
    </Field>
  )
}
