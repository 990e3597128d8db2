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
import { useState } from 'react'
import type { z } from 'zod'
import type { NewServiceKey, ServiceKeyDraft } from '../../../api/features/service-keys/contract.ts'
import { CodeBlock } from '../../components/code-block.tsx'
import { Notice } from '../../components/notice.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { serviceKeyTexts } from '../../texts/service-keys-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { KeyFields } from './key-fields.tsx'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  use: { color: tokens.colorNeutralForeground2 },
})

/** Creates a service key and shows it this one time; it closes only after someone says they copied it. */
export function NewKeyDialog({ onCreated, onClose }: { onCreated: () => void; onClose: () => void }) {
  const styles = useStyles()
  const t = useTexts(serviceKeyTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const { act, busy, error } = useAct()
  const [draft, setDraft] = useState<ServiceKeyDraft>({ name: '', scopes: [] })
  const [tried, setTried] = useState(false)
  const [key, setKey] = useState<string>()
  const create = () => {
    setTried(true)
    if (draft.name.trim() === '' || draft.scopes.length === 0) return
    void act(async () => {
      setKey((await api.send<z.output<typeof NewServiceKey>>('POST', '/api/service-keys', draft)).key)
      onCreated()
    })
  }
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, data) => (data.open || key !== undefined ? undefined : onClose())}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{key === undefined ? t.add : t.shownTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            {key === undefined ? (
              <KeyFields draft={draft} onChange={setDraft} tried={tried} error={error} />
            ) : (
              <>
                <Notice kind="warning" title={t.shownText} announce />
                <CodeBlock title={t.key} text={key} copyLabel={t.copyKey} />
                <span className={styles.use}>{t.use}</span>
              </>
            )}
          </DialogContent>
          <DialogActions>
            {key === undefined ? (
              <>
                <Button onClick={onClose} disabledFocusable={busy}>
                  {common.cancel}
                </Button>
                <Button appearance="primary" onClick={create} disabledFocusable={busy}>
                  {t.add}
                </Button>
              </>
            ) : (
              <Button appearance="primary" onClick={onClose}>
                {t.done}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
