import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUpload20Regular, Delete20Regular, Pin20Regular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import type { EmployeeDetail } from '../../../api/features/employees/contract.ts'
import { useDangerStyles } from '../../components/danger-styles.ts'
import { personTexts } from '../../texts/employees-person-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { PictureQuestions } from './picture-questions.tsx'
import type { Changing } from './use-change.ts'
import { usePictureChanges } from './use-picture-changes.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
})

interface PictureActionsProps {
  person: EmployeeDetail
  changing: Changing
  onFile: (file: File | undefined) => void
}

/** What can be done with an employee's picture. Whatever destroys something asks first. */
export function PictureActions({ person, changing, onFile }: PictureActionsProps) {
  const styles = useStyles()
  const t = useTexts(personTexts)
  const danger = useDangerStyles()
  const [asked, setAsked] = useState<'withdraw' | 'optOut'>()
  const actions = useRef<HTMLDivElement>(null)
  const picture = usePictureChanges(person, changing)
  const { photo, photoOptOut } = person
  const { busy } = changing
  const close = () => setAsked(undefined)
  useFocusBack(actions, `${photo?.etag ?? ''} ${photoOptOut ?? false}`)
  return (
    <div ref={actions} className={styles.actions}>
      {photoOptOut ? (
        <Button appearance="primary" disabledFocusable={busy} onClick={picture.optIn}>
          {t.optIn}
        </Button>
      ) : (
        <UploadButton label={photo ? t.replace : t.upload} busy={busy} onFile={onFile} />
      )}
      {photo?.source === 'entra' ? (
        <Button
          icon={<Pin20Regular />}
          title={t.pinHint}
          disabledFocusable={busy}
          onClick={() => picture.pin(!photo.pinned)}
        >
          {photo.pinned ? t.unpin : t.pin}
        </Button>
      ) : null}
      {photo ? (
        <Button
          icon={<Delete20Regular />}
          className={danger.leads}
          disabledFocusable={busy}
          onClick={() => setAsked('withdraw')}
        >
          {t.withdraw}
        </Button>
      ) : null}
      {photoOptOut ? null : (
        <Button className={danger.leads} disabledFocusable={busy} onClick={() => setAsked('optOut')}>
          {t.optOut}
        </Button>
      )}
      <PictureQuestions
        person={person}
        asked={asked}
        busy={busy}
        onWithdraw={() => void picture.withdraw().then(close)}
        onOptOut={() => void picture.optOut().then(close)}
        onClose={close}
      />
    </div>
  )
}

interface UploadButtonProps {
  label: string
  busy: boolean
  onFile: (file: File | undefined) => void
}

function UploadButton({ label, busy, onFile }: UploadButtonProps) {
  const t = useTexts(personTexts)
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        aria-label={t.upload}
        onChange={(event) => {
          onFile(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button
        icon={<ArrowUpload20Regular />}
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  )
}

const DIALOG_GONE_MS = 300

/**
 * A button may disappear once it has been used; then the first button, which is always there, gets the focus.
 * @param state changes when something was done
 */
function useFocusBack(buttons: { current: HTMLElement | null }, state: string): void {
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) buttons.current?.querySelector('button')?.focus()
    }, DIALOG_GONE_MS)
    return () => clearTimeout(timer)
  }, [buttons, state])
}
