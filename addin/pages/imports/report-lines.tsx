import { useEffect, useMemo } from 'react'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { LongList } from '../../components/long-list.tsx'
import { importTexts } from '../../texts/imports-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { usePages } from '../../use-pages.ts'
import { reportPath, type ImportKind, type ImportWords, type ShownLine, type ShownReport } from './import-kind.ts'
import type { Filter } from './report-counts.tsx'
import { ReportLine } from './report-line.tsx'

interface ReportLinesProps {
  kind: ImportKind
  words: ImportWords
  report: ShownReport
  filter: Filter
  /** Called with the loaded lines. */
  onLines: (lines: readonly ShownLine[]) => void
}

/** Any number of report lines, loaded page by page while scrolling. */
export function ReportLines({ kind, words, report, filter, onLines }: ReportLinesProps) {
  const t = useTexts(importTexts)
  const { items, error, hasMore, more, reload } = usePages<unknown>(linesPath(kind, report, filter))
  const lines = useMemo(() => items?.map(kind.lineOf), [items, kind])
  useEffect(() => {
    if (lines) onLines(lines)
  }, [lines, onLines])
  if (error && !lines) return <ErrorNotice error={error} onRetry={reload} />
  if (!lines) return <Loading />
  return (
    <>
      <LongList label={t.lines} items={lines} keyOf={({ line }) => line} none={t.none} onEnd={more}>
        {(line) => <ReportLine line={line} words={words} />}
      </LongList>
      {error ? <ErrorNotice error={error} onRetry={more} /> : hasMore ? <span role="status">{t.loading}</span> : null}
    </>
  )
}

function linesPath(kind: ImportKind, { importId }: ShownReport, filter: Filter): string {
  const chosen = filter === 'all' ? '' : filter === 'look' ? '&look=true' : `&outcome=${kind.outcomes[filter]}`
  return `${reportPath(kind, importId)}/lines?limit=100${chosen}`
}
