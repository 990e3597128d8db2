import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { MissingPeople as Missing } from '../../../api/features/employees/contract.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useNotify } from '../../components/notify.ts'
import { Notice } from '../../components/notice.tsx'
import { missingTexts } from '../../texts/missing-people-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

type Act = 'endEmployment' | 'remove'

/** What to do with people who are missing from a list, each action confirmed once. */
export function MissingActs({ importId, missing }: { importId: string; missing: Missing }) {
  const styles = useStyles()
  const t = useTexts(missingTexts)
  const { number } = useFormat()
  const [asked, setAsked] = useState<Act>()
  const [told, setTold] = useState<string>()
  const [skipped, setSkipped] = useState(0)
  if (told !== undefined)
    return (
      <Notice kind="success" title={told} announce>
        {skipped > 0 ? t.skipped(number(skipped)) : null}
      </Notice>
    )
  return (
    <div className={styles.buttons}>
      <Button onClick={() => setAsked('endEmployment')}>{t.end}</Button>
      <Button onClick={() => setAsked('remove')}>{t.remove}</Button>
      {asked ? (
        <ActDialog
          act={asked}
          importId={importId}
          missing={missing}
          onClose={() => setAsked(undefined)}
          onDone={(answer) => {
            setTold((asked === 'remove' ? t.removed : t.ended)(number(answer.done)))
            setSkipped(answer.skipped)
            setAsked(undefined)
          }}
        />
      ) : null}
    </div>
  )
}

interface Done {
  done: number
  skipped: number
}

interface ActDialogProps {
  act: Act
  importId: string
  missing: Missing
  onClose: () => void
  onDone: (answer: Done) => void
}

function ActDialog({ act: wanted, importId, missing, onClose, onDone }: ActDialogProps) {
  const styles = useStyles()
  const t = useTexts(missingTexts)
  const api = useApi()
  const notify = useNotify()
  const { number } = useFormat()
  const { busy, error, act } = useAct()
  const [lastDay, setLastDay] = useState('')
  const [isSure, setSure] = useState(false)
  const count = number(missing.count)
  const isEnd = wanted === 'endEmployment'
  const isReady = (!isEnd || lastDay !== '') && (missing.doubt === undefined || isSure)
  const send = () =>
    void act(async () => {
      const path = `/api/imports/employees/${encodeURIComponent(importId)}/missing`
      const agreed = { confirm: missing.count, despiteDoubt: isSure }
      const answer = await api.send<Done>('POST', path, { act: wanted, ...(isEnd && { lastDay }), ...agreed })
      notify((isEnd ? t.ended : t.removed)(number(answer.done)))
      onDone(answer)
    })
  return (
    <ConfirmDialog
      open
      danger={!isEnd}
      title={isEnd ? t.endTitle(count) : t.removeTitle(count)}
      verb={isEnd ? t.endVerb(count) : t.removeVerb(count)}
      busy={busy || !isReady}
      error={error}
      onConfirm={send}
      onClose={onClose}
    >
      <div className={styles.form}>
        <span>{isEnd ? t.endText : t.removeText}</span>
        {isEnd ? (
          <Field label={t.lastDay} required>
            <Input type="date" value={lastDay} onChange={(_event, { value }) => setLastDay(value)} />
          </Field>
        ) : null}
        {missing.doubt ? (
          <>
            <span>{t[missing.doubt]}</span>
            <Checkbox label={t.sure} checked={isSure} onChange={(_event, { checked }) => setSure(checked === true)} />
          </>
        ) : null}
      </div>
    </ConfirmDialog>
  )
}
