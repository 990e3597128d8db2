import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { useNotify } from '../../../components/notify.ts'
import { useUnsavedGuard } from '../../../components/unsaved.ts'
import { go } from '../../../route.ts'
import { saveFile } from '../../../save-file.ts'
import { attendanceTexts } from '../../../texts/session-attendance-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useAct, useApi } from '../../../use-api.ts'
import { useFormat } from '../../../use-format.ts'
import { CheckInFace } from './check-in-face.tsx'
import { expected, type Expected } from './check-in.ts'
import { PrintSheet } from './print-sheet.tsx'
import { like, nameOf } from './roster.ts'
import type { SessionTabProps } from './use-session-data.ts'
import { useCheckIn } from './use-check-in.ts'

const SEARCHED_FROM = 12

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  count: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
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

/** The face sheet: who was there and who was not. */
export function AttendanceTab({ data, session }: SessionTabProps) {
  const styles = useStyles()
  const t = useTexts(attendanceTexts)
  const { number } = useFormat()
  const api = useApi()
  const notify = useNotify()
  const saving = useAct()
  const [typed, setTyped] = useState('')
  const [asking, setAsking] = useState(false)
  const { waiting, error, mark, retry } = useCheckIn(session, data.show)
  useUnsavedGuard(waiting.size > 0)
  const now = (one: Expected) => waiting.get(one.employee) ?? one.status
  const people = expected(session.participants).sort((one, other) => nameOf(one).localeCompare(nameOf(other)))
  const unseen = people.filter((one) => now(one) === 'Subscribed')
  const there = people.filter((one) => now(one) === 'Attended').length
  const found = new Set(like(people, typed).map(({ employee }) => employee))
  const save = () =>
    void saving.act(async () => {
      saveFile(await api.file(`/api/sessions/${encodeURIComponent(session.id)}/roster.csv`), 'roster.csv')
      notify(t.exported)
    })
  const markRest = () => {
    for (const one of unseen) mark(one.employee, 'Absent')
    setAsking(false)
    notify(t.restDone)
  }
  if (people.length === 0)
    return (
      <EmptyState
        picture="people"
        title={t.none}
        action={
          <Button appearance="primary" onClick={() => go(`/sessions/${encodeURIComponent(session.id)}/participants`)}>
            {t.toPeople}
          </Button>
        }
      />
    )
  return (
    <>
      <div className={styles.top}>
        <p className={styles.count} role="status">
          {t.count(number(there), number(people.length))}
        </p>
        <div className={styles.buttons}>
          <Button onClick={() => window.print()}>{t.print}</Button>
          <Button disabledFocusable={saving.busy} onClick={save}>
            {t.export}
          </Button>
          {unseen.length > 0 ? <Button onClick={() => setAsking(true)}>{t.rest}</Button> : null}
        </div>
      </div>
      <p className={styles.lead}>{t.lead}</p>
      {error ? (
        <ErrorNotice error={error} onRetry={retry} />
      ) : saving.error ? (
        <ErrorNotice error={saving.error} />
      ) : null}
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
              status={now(one)}
              waiting={waiting.has(one.employee)}
              onMark={mark}
            />
          ))}
      </ul>
      <PrintSheet session={session} people={people} />
      <ConfirmDialog
        open={asking}
        title={t.restTitle(unseen.length, number(unseen.length))}
        verb={t.restDo}
        onConfirm={markRest}
        onClose={() => setAsking(false)}
      >
        {t.restText}
      </ConfirmDialog>
    </>
  )
}
