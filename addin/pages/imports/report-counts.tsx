import { CountChoice } from '../../components/count-choice.tsx'
import { importTexts } from '../../texts/imports-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { OUTCOMES, type Outcome, type ShownReport } from './import-kind.ts'

export type Filter = 'all' | 'look' | Outcome

interface ReportCountsProps {
  report: ShownReport
  filter: Filter
  onFilter: (filter: Filter) => void
}

/** How many lines there are of each kind; selecting a number shows its lines. */
export function ReportCounts({ report, filter, onFilter }: ReportCountsProps) {
  const t = useTexts(importTexts)
  const words = report.dryRun ? t.before : t.after
  const kinds = [...OUTCOMES, ...(report.toLookAt > 0 ? (['look'] as const) : []), 'all'] as const
  const countOf = (kind: Filter) =>
    kind === 'all' ? report.total : kind === 'look' ? report.toLookAt : report.counts[kind]
  const counts = kinds.map((kind) => ({ kind, count: countOf(kind), label: words[kind] }))
  return <CountChoice<Filter> label={t.lines} counts={counts} chosen={filter} onChoose={onFilter} />
}
