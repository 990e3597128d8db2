import { useState } from 'react'
import type { ImportResult as Report } from '../../../api/features/employees/contract.ts'
import { ChooseList } from '../../components/choose-list.tsx'
import { Link } from '../../components/link.tsx'
import { useNotify } from '../../components/notify.ts'
import { Page } from '../../components/page.tsx'
import { useUnsavedGuard } from '../../components/unsaved.ts'
import { importTexts } from '../../texts/employees-import-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { ImportReport } from './import-report.tsx'

const PATH = '/api/employees/import'
const AS_CSV = { contentType: 'text/csv' }

/** Imports a list of people: first what would change, then the change, then what came of it. */
export function ImportEmployees(_props: { id: string }) {
  const t = useTexts(importTexts)
  const { number } = useFormat()
  const api = useApi()
  const notify = useNotify()
  const [file, setFile] = useState<File>()
  const [report, setReport] = useState<Report>()
  const { busy, error, act, clear } = useAct()
  useUnsavedGuard(report?.dryRun === true && report.created + report.updated > 0)
  const look = (chosen: File) => {
    setFile(chosen)
    setReport(undefined)
    // Read at once: a file that is saved anew meanwhile could not be read any more.
    void act(async () => {
      const bytes = new Blob([await chosen.arrayBuffer()])
      setFile(new File([bytes], chosen.name))
      setReport(await api.send<Report>('POST', `${PATH}?dryRun=true`, bytes, AS_CSV))
    })
  }
  const carryOut = () =>
    void act(async () => {
      const done = await api.send<Report>('POST', PATH, file, AS_CSV)
      setReport(done)
      notify(t.done(number(done.created), number(done.updated)))
    })
  const again = () => {
    clear()
    setFile(undefined)
    setReport(undefined)
  }
  return (
    <Page title={t.title} above={<Link to="/employees">{t.above}</Link>}>
      {report && file ? (
        <ImportReport report={report} name={file.name} busy={busy} error={error} onImport={carryOut} onAgain={again} />
      ) : (
        <ChooseList lead={t.lead} reading={busy ? file?.name : undefined} error={error} onChoose={look} />
      )}
    </Page>
  )
}
