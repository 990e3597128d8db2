import { Button } from '@fluentui/react-components'
import { Delete20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useNotify } from '../../components/notify.ts'
import { go } from '../../route.ts'
import { useSession } from '../../session.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'

/** Deletes a service task after asking. */
export function DeleteTask({ task }: { task: ServiceTaskView }) {
  const t = useTexts(serviceTaskTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const { refresh } = useSession()
  const { act, busy, error, clear } = useAct()
  const [asking, setAsking] = useState(false)
  const remove = () =>
    act(async () => {
      await api.send('DELETE', `/api/service-tasks/${task.id}`, undefined, { ifMatch: task.etag })
      notify(t.deleted)
      refresh()
      go('/service-tasks', { replace: true })
    })
  const close = () => {
    setAsking(false)
    clear()
  }
  return (
    <>
      <Button icon={<Delete20Regular />} appearance="subtle" onClick={() => setAsking(true)}>
        {common.delete}
      </Button>
      <ConfirmDialog
        danger
        open={asking}
        title={t.deleteTitle(task.name)}
        verb={t.deleteVerb}
        busy={busy}
        error={error}
        onConfirm={() => void remove()}
        onClose={close}
      >
        {t.deleteText}
      </ConfirmDialog>
    </>
  )
}
