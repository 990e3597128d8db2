import { makeStyles, tokens } from '@fluentui/react-components'
import { runTexts } from '../../texts/runs-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { countsInOrder, outcomeName } from './counts.ts'

const useStyles = makeStyles({
  counts: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  number: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
  },
})

/** A run's counts in one line. */
export function Counts({ counts }: { counts: Readonly<Record<string, number>> }) {
  const styles = useStyles()
  const t = useTexts(runTexts)
  const format = useFormat()
  const shown = countsInOrder(counts)
  if (shown.length === 0) return null
  return (
    <ul className={styles.counts} aria-label={t.counts}>
      {shown.map(([outcome, count]) => (
        <li key={outcome}>
          <span className={styles.number}>{format.number(count)}</span> {outcomeName(t.outcomes, outcome)}
        </li>
      ))}
    </ul>
  )
}
