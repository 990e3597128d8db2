import { ChipChoice } from '../../components/chip-choice.tsx'
import { runTexts } from '../../texts/runs-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { countsInOrder, outcomeName } from './counts.ts'

interface OutcomeFilterProps {
  counts: Readonly<Record<string, number>>
  total: number
  /** undefined: all. */
  chosen: string | undefined
  onChoose: (outcome: string | undefined) => void
}

/** How many there are of each outcome; selecting one filters the list. */
export function OutcomeFilter({ counts, total, chosen, onChoose }: OutcomeFilterProps) {
  const t = useTexts(runTexts)
  const { number } = useFormat()
  return (
    <ChipChoice
      label={t.filter}
      chosen={chosen ?? ''}
      onChoose={(outcome) => onChoose(outcome === '' ? undefined : outcome)}
      choices={[
        { value: '', label: t.all, count: number(total) },
        ...countsInOrder(counts).map(([outcome, count]) => ({
          value: outcome,
          label: outcomeName(t.outcomes, outcome),
          count: number(count),
        })),
      ]}
    />
  )
}
