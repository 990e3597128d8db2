import type { Coverage } from '../../../api/features/employees/contract.ts'
import { Panel } from '../../components/panel.tsx'
import { homeTexts } from '../../texts/home.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-api.ts'
import { CoveragePanel } from './coverage-panel.tsx'

/** How things are, for a trainer, who has nothing to set right. */
export function TrainerState() {
  const t = useTexts(homeTexts)
  const coverage = useLoad<Coverage>('/api/employees/coverage')
  return (
    <>
      <Panel title={t.readyTitle} lead={t.ready} />
      {coverage.data ? <CoveragePanel coverage={coverage.data} /> : null}
    </>
  )
}
