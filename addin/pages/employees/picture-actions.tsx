import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { EmployeeDetail, FormerPicture } from '../../../api/features/employees/contract.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { binTexts } from '../../texts/bin-texts.ts'
import { useDangerStyles } from '../../components/danger-styles.ts'
import { personTexts } from '../../texts/employees-person-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useApi } from '../../use-api.ts'
import type { Changing } from './use-change.ts'

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  line: { margin: `0 0 ${tokens.spacingVerticalS}` },
})

interface PictureActionsProps {
  person: EmployeeDetail
  changing: Changing
  onFile: (file: File | undefined) => void
}

/** What can be done with somebody's picture. What destroys it asks first. */
export function PictureActions({ person, changing, onFile }: PictureActionsProps) {
  const styles = useStyles()
  const t = useTexts(personTexts)
  const bin = useTexts(binTexts)
  const api = useApi()
  const danger = useDangerStyles()
  const input = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState<'withdraw' | 'optOut'>()
  const { photo, photoOptOut, displayName } = person
  const path = `/api/employees/${encodeURIComponent(person.id)}`
  const patch = (body: unknown) => api.send('PATCH', path, body, { ifMatch: person.etag })
  const close = () => setAsked(undefined)
  const actions = useRef<HTMLDivElement>(null)
  useFocusBack(actions, `${photo?.etag ?? ''} ${photoOptOut ?? false}`)
  // A failure stands on the page, where one can do something about it.
  const confirmed = async (work: () => Promise<unknown>, said: string, undo: () => void) => {
    await changing.change(work, said, undo)
    close()
  }
  const optBackIn = () => void changing.change(() => api.send('PATCH', path, { photoOptOut: false }), t.optedIn)
  const takeBack = () =>
    void changing.change(async () => {
      const { items } = await api.get<{ items: FormerPicture[] }>(`${path}/pictures`)
      if (items[0]) await api.send('POST', `${path}/pictures/${items[0].id}/restore`)
    }, bin.pictureBack)
  const withdraw = () =>
    confirmed(
      () => api.send('DELETE', `${path}/photo`, undefined, photo ? { ifMatch: photo.etag } : {}),
      t.withdrawn,
      takeBack,
    )
  const optOut = () => confirmed(() => patch({ photoOptOut: true }), t.optedOut, optBackIn)
  const pin = (pinned: boolean) =>
    void changing.change(() => patch({ photo: { pinned } }), pinned ? t.pinned : t.unpinned)
  const optIn = () => void changing.change(() => patch({ photoOptOut: false }), t.optedIn)
  const { busy } = changing
  return (
    <div ref={actions} className={styles.actions}>
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
      {photoOptOut ? (
        <Button appearance="primary" disabledFocusable={busy} onClick={optIn}>
          {t.optIn}
        </Button>
      ) : (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => input.current?.click()}>
          {photo ? t.replace : t.upload}
        </Button>
      )}
      {photo?.source === 'entra' ? (
        <Button title={t.pinHint} disabledFocusable={busy} onClick={() => pin(!photo.pinned)}>
          {photo.pinned ? t.unpin : t.pin}
        </Button>
      ) : null}
      {photo ? (
        <Button className={danger.leads} disabledFocusable={busy} onClick={() => setAsked('withdraw')}>
          {t.withdraw}
        </Button>
      ) : null}
      {photoOptOut ? null : (
        <Button className={danger.leads} disabledFocusable={busy} onClick={() => setAsked('optOut')}>
          {t.optOut}
        </Button>
      )}
      <ConfirmDialog
        danger
        open={asked === 'withdraw'}
        title={t.withdrawTitle(displayName)}
        verb={t.withdraw}
        busy={busy}
        onConfirm={() => void withdraw()}
        onClose={close}
      >
        <p className={styles.line}>{t.withdrawText}</p>
        {t.withdrawNext}
      </ConfirmDialog>
      <ConfirmDialog
        danger
        open={asked === 'optOut'}
        title={t.optOutTitle(displayName)}
        verb={t.optOut}
        busy={busy}
        onConfirm={() => void optOut()}
        onClose={close}
      >
        {photo ? t.optOutText : t.optOutNone}
      </ConfirmDialog>
    </div>
  )
}

const DIALOG_GONE_MS = 300

/**
 * A button may vanish with what it did; the focus it had goes to the first, which is always there.
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
