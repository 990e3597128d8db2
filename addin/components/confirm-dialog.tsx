import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'
import type { LoadFailure } from '../use-api.ts'
import { useDangerStyles } from './danger-styles.ts'
import { ErrorNotice } from './error-notice.tsx'

export interface ConfirmDialogProps {
  open: boolean
  title: string
  /** Says what is destroyed or started. */
  children: ReactNode
  /** The verb on the button: "Delete", "Confirm". */
  verb: string
  /** The action destroys something, so the button has the danger colour. */
  danger?: boolean
  /** Replaces "Cancel". */
  cancel?: string
  busy?: boolean
  error?: LoadFailure | undefined
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that can't be undone. */
export function ConfirmDialog({
  open,
  title,
  children,
  verb,
  danger = false,
  cancel,
  busy = false,
  error,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const t = useTexts(commonTexts)
  const styles = useDangerStyles()
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_event, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {children}
            {error ? <ErrorNotice error={error} /> : null}
          </DialogContent>
          <DialogActions>
            <Button appearance="secondary" onClick={onClose} disabledFocusable={busy}>
              {cancel ?? t.cancel}
            </Button>
            <Button
              appearance="primary"
              className={danger ? styles.danger : undefined}
              onClick={onConfirm}
              disabledFocusable={busy}
            >
              {verb}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
