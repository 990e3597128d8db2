import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { Happening } from '../../components/happening.tsx'
import { Notice } from '../../components/notice.tsx'
import { Remedy } from '../../components/remedy.tsx'
import { runTexts } from '../../texts/runs-texts.ts'
import { useTexts } from '../../texts/table.ts'

/** What went wrong in a run, and what to do. Renders nothing when all is well. */
export function RunTrouble({ run }: { run: RunView }) {
  const t = useTexts(runTexts)
  if (run.error) {
    const { code, remedy } = run.error
    return (
      <Notice kind={run.status === 'failed' ? 'error' : 'warning'} title={t.statuses[run.status]}>
        <Happening error={run.error} />
        <Remedy code={code} english={remedy} />
      </Notice>
    )
  }
  if (run.status !== 'partial' && run.status !== 'interrupted' && run.status !== 'cancelled') return null
  return (
    <Notice kind={run.status === 'cancelled' ? 'info' : 'warning'} title={t.statuses[run.status]}>
      {t.statusNotes[run.status]}
    </Notice>
  )
}
