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
import { ErrorNotice } from './error-notice.tsx'

export interface ConfirmDialogProps {
  open: boolean
  title: string
  /** Names what is destroyed or set going. */
  children: ReactNode
  /** The verb on the button: "Delete", "Confirm". */
  verb: string
  busy?: boolean
  error?: LoadFailure | undefined
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({
  open,
  title,
  children,
  verb,
  busy = false,
  error,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const t = useTexts(commonTexts)
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
            <Button appearance="secondary" onClick={onClose} disabled={busy}>
              {t.cancel}
            </Button>
            <Button appearance="primary" onClick={onConfirm} disabled={busy}>
              {verb}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
