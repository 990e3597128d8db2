import type { RunView } from '../../../api/features/service-tasks/contract.ts'
import { Notice } from '../../components/notice.tsx'
import { commonTexts } from '../../texts/common.ts'
import { runTexts } from '../../texts/runs.ts'
import { useTexts } from '../../texts/table.ts'

/** Why a run did not do all it should, and what to do. Nothing where all is well. */
export function RunTrouble({ run }: { run: RunView }) {
  const t = useTexts(runTexts)
  const common = useTexts(commonTexts)
  if (run.error) {
    return (
      <Notice kind={run.status === 'failed' ? 'error' : 'warning'} title={`${t.statuses[run.status]}: ${run.error.message}`}>
        <span>
          {common.whatToDo}: {run.error.remedy}
        </span>
      </Notice>
    )
  }
  if (run.status !== 'partial' && run.status !== 'interrupted' && run.status !== 'cancelled') return null
  return <Notice kind={run.status === 'cancelled' ? 'info' : 'warning'} title={t.statuses[run.status]}>{t.statusNotes[run.status]}</Notice>
}
