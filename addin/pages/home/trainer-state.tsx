import type { Coverage } from '../../../api/features/employees/contract.ts'
import { Panel } from '../../components/panel.tsx'
import { homeTexts } from '../../texts/home-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { CoveragePanel } from './coverage-panel.tsx'
import { TrainingsPanel } from './trainings-panel.tsx'

/** The current state for a trainer: the sessions first, then the pictures shown beside names. */
export function TrainerState() {
  const t = useTexts(homeTexts)
  const coverage = useLoad<Coverage>('/api/employees/coverage')
  return (
    <>
      <TrainingsPanel />
      <Panel title={t.readyTitle} lead={t.ready} />
      {coverage.data ? <CoveragePanel coverage={coverage.data} /> : null}
    </>
  )
}
