import { useState } from 'react'
import type { SessionImportResult as Report } from '../../../../api/features/trainings/import/contract.ts'
import { ChooseList } from '../../../components/choose-list.tsx'
import { Link } from '../../../components/link.tsx'
import { useNotify } from '../../../components/notify.ts'
import { Page } from '../../../components/page.tsx'
import { useUnsavedGuard } from '../../../components/unsaved.ts'
import { commonTexts } from '../../../texts/common-texts.ts'
import { sessionImportTexts } from '../../../texts/training-import-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useAct, useApi } from '../../../use-api.ts'
import { useFormat } from '../../../use-format.ts'
import { SessionReport } from './session-report.tsx'

const PATH = '/api/sessions/import'
const AS_CSV = { contentType: 'text/csv' }

/** Imports sessions that are planned elsewhere: first what would change, then the change, then what came of it. */
export function ImportSessions(_props: { id: string }) {
  const t = useTexts(sessionImportTexts)
  const common = useTexts(commonTexts)
  const { number } = useFormat()
  const api = useApi()
  const notify = useNotify()
  const [file, setFile] = useState<File>()
  const [report, setReport] = useState<Report>()
  const { busy, error, act, clear } = useAct()
  useUnsavedGuard(report?.dryRun === true && report.counts.added + report.counts.changed > 0)
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
      notify(t.done(number(done.counts.added), number(done.counts.changed)))
    })
  const again = () => {
    clear()
    setFile(undefined)
    setReport(undefined)
  }
  return (
    <Page title={t.title} above={<Link to="/trainings">{common.trainings}</Link>}>
      {report && file ? (
        <SessionReport report={report} name={file.name} busy={busy} error={error} onImport={carryOut} onAgain={again} />
      ) : (
        <ChooseList lead={t.lead} reading={busy ? file?.name : undefined} error={error} onChoose={look} />
      )}
    </Page>
  )
}
