import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useNotify } from '../../components/notify.ts'
import { employeesTexts } from '../../texts/employees-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { saveFile } from '../../save-file.ts'

/** Says what the file holds before it is saved. */
export function ExportPeople({ onClose }: { onClose: () => void }) {
  const t = useTexts(employeesTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const save = async () => {
    const done = await act(async () => saveFile(await api.file('/api/employees/export'), 'employees.csv'))
    if (!done) return
    notify(t.exported)
    onClose()
  }
  return (
    <ConfirmDialog
      open
      title={t.exportTitle}
      verb={t.exportDo}
      busy={busy}
      error={error}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {t.exportText}
    </ConfirmDialog>
  )
}
