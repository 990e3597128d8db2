import { Button } from '@fluentui/react-components'
import { Delete20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { EmployeeDetail } from '../../../api/features/employees/contract.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useDangerStyles } from '../../components/danger-styles.ts'
import { useNotify } from '../../components/notify.ts'
import { Panel } from '../../components/panel.tsx'
import { go } from '../../route.ts'
import { binTexts } from '../../texts/bin-texts.ts'
import { personTexts } from '../../texts/employees-person-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'

/** Deletes a person, after saying what is deleted with them. */
export function DeletePanel({ person }: { person: EmployeeDetail }) {
  const t = useTexts(personTexts)
  const bin = useTexts(binTexts)
  const danger = useDangerStyles()
  const api = useApi()
  const notify = useNotify()
  const [isAsked, setAsked] = useState(false)
  const { busy, error, act, clear } = useAct()
  const close = () => {
    clear()
    setAsked(false)
  }
  const remove = () =>
    void act(async () => {
      await api.send('DELETE', `/api/employees/${encodeURIComponent(person.id)}`, undefined, { ifMatch: person.etag })
      notify(t.removed(person.displayName), () =>
        api.send('POST', `/api/deleted-employees/${encodeURIComponent(person.id)}/restore`).then(
          () => (notify(bin.restored(person.displayName)), go(`/employees/${encodeURIComponent(person.id)}`)),
          () => go('/employees/bin'),
        ),
      )
      go('/employees')
    })
  return (
    <Panel title={t.remove} lead={t.removeLead}>
      <div>
        <Button className={danger.leads} icon={<Delete20Regular />} onClick={() => setAsked(true)}>
          {t.remove}
        </Button>
      </div>
      <ConfirmDialog
        danger
        open={isAsked}
        title={t.removeTitle(person.displayName)}
        verb={t.remove}
        busy={busy}
        error={error}
        onConfirm={remove}
        onClose={close}
      >
        {t.removeText}
        <ul>
          {t.removeList.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
        <p>{bin.undoFor}</p>
      </ConfirmDialog>
    </Panel>
  )
}
