import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useDangerStyles } from '../../components/danger-styles.ts'
import { Notice } from '../../components/notice.tsx'
import { useNotify } from '../../components/notify.ts'
import { binTexts } from '../../texts/bin-texts.ts'
import { heldRunTexts } from '../../texts/held-runs-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { HeldFaces } from './held-faces.tsx'
import { useKept } from './use-kept.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
})

type Decision = 'confirm' | 'reject'

/** A held run: why it is held, who is affected, and the two ways to go on. */
export function HeldRun({ run, onDone }: { run: RunView; onDone: () => void }) {
  const styles = useStyles()
  const t = useTexts(heldRunTexts)
  const bin = useTexts(binTexts)
  const danger = useDangerStyles()
  const api = useApi()
  const notify = useNotify()
  const format = useFormat()
  const { act, busy, error, clear } = useAct()
  const [asking, setAsking] = useState<Decision>()
  const { removed, updated, words, why } = useWhyHeld(run)
  const { kept, keep, verb } = useKept(run)
  const ids = new Set(kept.keys())
  const close = () => {
    setAsking(undefined)
    clear()
  }
  const decide = (decision: Decision) =>
    act(async () => {
      const except = decision === 'confirm' && kept.size > 0 ? { except: [...kept.keys()] } : {}
      await api.send('POST', `/api/runs/${run.id}/${decision}`, except)
      notify(decision === 'confirm' ? t.confirmed : t.rejected)
      close()
      onDone()
    })
  return (
    <>
      <Notice kind="warning" title={t.heldTitle}>
        <strong>{why}</strong>
        <span>{t.heldRule}</span>
        <span className={styles.buttons}>
          <Button appearance="primary" className={danger.danger} onClick={() => setAsking('confirm')}>
            {verb}
          </Button>
          <Button onClick={() => setAsking('reject')}>{t.reject}</Button>
        </span>
      </Notice>
      {removed > 0 ? <HeldFaces run={run} outcome="removed" kept={ids} onKeep={keep('removed')} /> : null}
      {updated > 0 ? <HeldFaces run={run} outcome="updated" kept={ids} onKeep={keep('updated')} /> : null}
      <ConfirmDialog
        danger
        open={asking === 'confirm'}
        title={t.confirmTitle}
        verb={verb}
        busy={busy}
        error={error}
        onConfirm={() => void decide('confirm')}
        onClose={close}
      >
        <p>{t.confirmText(words.removed, words.updated)}</p>
        {kept.size > 0 ? <p>{bin.keptBack(format.number(kept.size))}</p> : null}
        <p>{bin.undoFor}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'reject'}
        title={t.rejectTitle}
        verb={t.reject}
        busy={busy}
        error={error}
        onConfirm={() => void decide('reject')}
        onClose={close}
      >
        {t.rejectText}
      </ConfirmDialog>
    </>
  )
}

function useWhyHeld(run: RunView) {
  const t = useTexts(heldRunTexts)
  const format = useFormat()
  const { removed = 0, updated = 0, of = 0 } = run.held ?? {}
  const words = { removed: format.number(removed), updated: format.number(updated), of: format.number(of) }
  const why =
    updated === 0
      ? t.heldWhy.removed(words.removed, words.of)
      : removed === 0
        ? t.heldWhy.updated(words.updated, words.of)
        : t.heldWhy.both(words.removed, words.updated, words.of)
  return { removed, updated, words, why }
}
