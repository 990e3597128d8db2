import { CountChoice } from '../../components/count-choice.tsx'
import { importTexts } from '../../texts/employees-import-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { ImportResult as Report } from '../../../api/features/employees/contract.ts'

export type Kind = 'all' | 'created' | 'updated' | 'unchanged' | 'failed'

const KINDS = ['created', 'updated', 'unchanged', 'failed', 'all'] as const

/** How many lines there are of each kind; each number shows its lines alone. */
export function ImportCounts({ report, kind, onKind }: { report: Report; kind: Kind; onKind: (kind: Kind) => void }) {
  const t = useTexts(importTexts)
  const words = report.dryRun ? t.before : t.after
  const counts = KINDS.map((one) => ({
    kind: one,
    count: one === 'all' ? report.total : report[one],
    label: one === 'all' ? t.all : words[one],
  }))
  return <CountChoice label={t.lines} counts={counts} chosen={kind} onChoose={onKind} />
}
