import { ApiError } from '../../api.ts'
import { Link } from '../../components/link.tsx'
import { useNotify } from '../../components/notify.ts'
import { Page } from '../../components/page.tsx'
import { useUnsavedGuard } from '../../components/unsaved.ts'
import { useFormat } from '../../use-format.ts'
import { ChooseList } from './choose-list.tsx'
import type { ImportKind, ImportWords } from './import-kind.ts'
import { ImportReport } from './import-report.tsx'
import { useImport } from './use-import.ts'

/** Imports a list: first the preview, then the import, then the result. */
export function ImportPage({ kind, words }: { kind: ImportKind; words: ImportWords }) {
  const { number } = useFormat()
  const notify = useNotify()
  const steps = useImport(kind, ({ counts }) => notify(words.done(number(counts.added), number(counts.changed))))
  const { report, fileName } = steps
  useUnsavedGuard(report?.dryRun === true && report.counts.added + report.counts.changed > 0 && !steps.busy)
  const isRefused = steps.error instanceof ApiError && report?.dryRun === true && steps.error.code === 'csv_unreadable'
  return (
    <Page title={words.title} above={<Link to={kind.home}>{words.above}</Link>}>
      {report && fileName !== undefined && !isRefused ? (
        <ImportReport kind={kind} words={words} report={report} fileName={fileName} steps={steps} />
      ) : (
        <ChooseList kind={kind} words={words} steps={steps} />
      )}
    </Page>
  )
}
