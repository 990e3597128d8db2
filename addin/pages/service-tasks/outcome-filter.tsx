import { ToggleButton, makeStyles, tokens } from '@fluentui/react-components'
import { runTexts } from '../../texts/runs-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { countsInOrder, outcomeName } from './counts.ts'

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  count: { marginInlineStart: tokens.spacingHorizontalXS, fontVariantNumeric: 'tabular-nums' },
})

interface OutcomeFilterProps {
  counts: Readonly<Record<string, number>>
  total: number
  /** undefined: all. */
  chosen: string | undefined
  onChoose: (outcome: string | undefined) => void
}

/** How many there are of each outcome; selecting one filters the list. */
export function OutcomeFilter({ counts, total, chosen, onChoose }: OutcomeFilterProps) {
  const styles = useStyles()
  const t = useTexts(runTexts)
  const format = useFormat()
  const chips = [
    { outcome: undefined, name: t.all, count: total },
    ...countsInOrder(counts).map(([outcome, count]) => ({ outcome, name: outcomeName(t.outcomes, outcome), count })),
  ]
  return (
    <div className={styles.chips} role="group" aria-label={t.filter}>
      {chips.map(({ outcome, name, count }) => (
        <ToggleButton
          key={outcome ?? ''}
          shape="circular"
          size="small"
          checked={chosen === outcome}
          onClick={() => onChoose(outcome)}
        >
          {name}
          <strong className={styles.count}>{format.number(count)}</strong>
        </ToggleButton>
      ))}
    </div>
  )
}
