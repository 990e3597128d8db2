import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import type { Chosen } from '../../components/grid/chosen.ts'
import { useNotify } from '../../components/notify.ts'
import { saveFile } from '../../save-file.ts'
import { employeesTexts } from '../../texts/employees-texts.ts'
import { peopleBulkTexts } from '../../texts/people-bulk-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { selectionOf, type PeopleAmong } from './people-among.ts'

interface ExportPeopleProps {
  /** Absent: everyone. */
  some?: { chosen: Chosen; count: number; among: PeopleAmong }
  onClose: () => void
}

/** Says what the file contains before it is saved. */
export function ExportPeople({ some, onClose }: ExportPeopleProps) {
  const t = useTexts(employeesTexts)
  const bulk = useTexts(peopleBulkTexts)
  const { number } = useFormat()
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const save = async () => {
    const body = some && { people: selectionOf(some.chosen, some.among) }
    const done = await act(async () => saveFile(await api.file('/api/employees/export', body), 'employees.csv'))
    if (!done) return
    notify(t.exported)
    onClose()
  }
  return (
    <ConfirmDialog
      open
      title={some ? bulk.exportTitle(some.count, number(some.count)) : t.exportTitle}
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
