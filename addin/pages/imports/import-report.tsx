import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { Disclosure } from '../../components/disclosure.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { go } from '../../route.ts'
import { importTexts } from '../../texts/imports-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { ColumnMapping } from './column-mapping.tsx'
import type { ImportKind, ImportWords, ShownLine, ShownReport } from './import-kind.ts'
import { ImportProgress } from './import-progress.tsx'
import { OrderChosen, OrderQuestion } from './order-question.tsx'
import { ReportCounts, type Filter } from './report-counts.tsx'
import { ReportLines } from './report-lines.tsx'
import { ReportNotices } from './report-notices.tsx'
import type { ImportSteps } from './use-import.ts'

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  file: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

export interface ImportReportProps {
  kind: ImportKind
  words: ImportWords
  report: ShownReport
  fileName: string
  steps: ImportSteps
}

const firstFilter = ({ counts }: ShownReport): Filter =>
  counts.failed > 0 ? 'failed' : counts.changed > 0 ? 'changed' : 'all'

/** What an import would change, or has changed, line by line. */
export function ImportReport({ kind, words, report, fileName, steps }: ImportReportProps) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const { number } = useFormat()
  const [filter, setFilter] = useState<Filter>(() => firstFilter(report))
  const [lines, setLines] = useState<readonly ShownLine[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  const { dryRun, importId, reading } = report
  useEffect(() => heading.current?.focus({ preventScroll: true }), [importId])
  useEffect(() => setFilter(firstFilter(report)), [report])
  return (
    <>
      <div>
        <h2 ref={heading} className={styles.heading} tabIndex={-1}>
          {dryRun ? t.previewTitle : t.resultTitle}
        </h2>
        <p className={styles.file}>{words.file(fileName, number(report.total))}</p>
      </div>
      <ReportNotices words={words} report={report} steps={steps} />
      {dryRun && report.asksForOrder ? <OrderQuestion steps={steps} lines={lines} /> : null}
      {dryRun ? <OrderChosen steps={steps} /> : null}
      {steps.error ? <ErrorNotice error={steps.error} onRetry={steps.runImport} /> : null}
      <ReportCounts report={report} filter={filter} onFilter={setFilter} />
      {kind.Missing ? (
        <kind.Missing
          report={report}
          busy={steps.busy}
          onEverybody={() => steps.readAs({ ...steps.options, everybody: true })}
        />
      ) : null}
      <Actions kind={kind} words={words} report={report} steps={steps} />
      {steps.busy ? <ImportProgress steps={steps} /> : null}
      {dryRun && reading ? (
        <Disclosure summary={t.columns}>
          <ColumnMapping key={importId} kind={kind} words={words} steps={steps} columns={reading.columns} />
        </Disclosure>
      ) : null}
      <ReportLines kind={kind} words={words} report={report} filter={filter} onLines={setLines} />
    </>
  )
}

function Actions({ kind, words, report, steps }: Omit<ImportReportProps, 'fileName'>) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const { number } = useFormat()
  const { added, changed } = report.counts
  const isWorth = added + changed > 0 || (report.missing?.count ?? 0) > 0
  return (
    <div className={styles.actions}>
      {report.dryRun && isWorth ? (
        <Button appearance="primary" disabledFocusable={steps.busy} onClick={steps.runImport}>
          {steps.busy && steps.isCarriedOut
            ? t.importing
            : added + changed > 0
              ? words.import(number(added + changed))
              : t.goOn}
        </Button>
      ) : null}
      {report.dryRun ? null : (
        <Button appearance="primary" onClick={() => go(kind.home)}>
          {words.back}
        </Button>
      )}
      <Button disabledFocusable={steps.busy} onClick={steps.again}>
        {report.dryRun ? t.another : t.more}
      </Button>
    </div>
  )
}
