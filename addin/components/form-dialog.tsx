import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { FormEvent, ReactNode, Ref } from 'react'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'
import type { LoadFailure } from '../use-api.ts'
import { SaveFailure } from './save-failure.tsx'

const useStyles = makeStyles({
  surface: { width: '36rem', maxWidth: 'calc(100vw - 1rem)', boxSizing: 'border-box' },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

export interface FormDialogProps {
  title: string
  /** The verb on the button. */
  verb: string
  busy: boolean
  error: LoadFailure | undefined
  /** For when someone else has changed the same thing meanwhile. */
  onReload?: () => void
  onSubmit: () => void
  onClose: () => void
  form: Ref<HTMLFormElement>
  /** The fields, one below the other. */
  children: ReactNode
}

/** A dialog with a few fields. It stays open until it is saved or cancelled. */
export function FormDialog({
  title,
  verb,
  busy,
  error,
  onReload = () => undefined,
  onSubmit,
  onClose,
  form,
  children,
}: FormDialogProps) {
  const styles = useStyles()
  const common = useTexts(commonTexts)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) onSubmit()
  }
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <form ref={form} noValidate onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              <SaveFailure error={error} onReload={onReload} />
              {children}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose} disabledFocusable={busy}>
                {common.cancel}
              </Button>
              <Button appearance="primary" type="submit" disabledFocusable={busy}>
                {verb}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
