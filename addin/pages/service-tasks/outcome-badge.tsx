import { Badge } from '../../components/badge.tsx'
import { runTexts } from '../../texts/runs-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { outcomeName } from './counts.ts'

const COLOURS: Readonly<Record<string, 'danger' | 'warning' | 'success' | 'informative'>> = {
  failed: 'danger',
  drift: 'warning',
  removed: 'warning',
  cancelled: 'warning',
  waitsForTrainer: 'warning',
  missingUpstream: 'warning',
  ambiguous: 'warning',
  unmatched: 'warning',
  added: 'success',
  created: 'success',
  updated: 'success',
  attendeesChanged: 'success',
}

/** What a run did for someone, in words; what changed nothing has no colour. */
export function OutcomeBadge({ outcome }: { outcome: string }) {
  const t = useTexts(runTexts)
  return (
    <Badge appearance="tint" color={COLOURS[outcome] ?? 'informative'}>
      {outcomeName(t.outcomes, outcome)}
    </Badge>
  )
}
