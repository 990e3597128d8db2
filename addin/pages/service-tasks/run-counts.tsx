import { makeStyles, tokens } from '@fluentui/react-components'
import { Link } from '../../components/link.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
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
  // Above a link that covers the row.
  above: { position: 'relative', zIndex: 1 },
  none: { color: tokens.colorNeutralForeground3 },
})

interface CountsProps {
  counts: Readonly<Record<string, number>>
  /** Each count leads to the people of this run it counts. */
  runId?: string
}

/** A run's counts in one line. */
export function Counts({ counts, runId }: CountsProps) {
  const styles = useStyles()
  const t = useTexts(runTexts)
  const format = useFormat()
  const shown = countsInOrder(counts)
  if (shown.length === 0) return null
  return (
    <ul className={styles.counts} aria-label={t.counts}>
      {shown.map(([outcome, count]) => (
        <li key={outcome}>
          {runId === undefined ? (
            <span className={styles.number}>{format.number(count)}</span>
          ) : (
            <CountLink runId={runId} outcome={outcome} count={count} />
          )}{' '}
          {outcomeName(t.outcomes, outcome)}
        </li>
      ))}
    </ul>
  )
}

/** One count, leading to the people it counts. */
export function CountLink({ runId, outcome, count }: { runId: string; outcome: string; count: number }) {
  const styles = useStyles()
  const t = useTexts(runTexts)
  const { pair } = useTexts(commonTexts)
  const shown = useFormat().number(count)
  if (count === 0) return <span className={styles.none}>{shown}</span>
  return (
    <span className={styles.above}>
      <Link to={`/runs/${runId}?outcome=${outcome}`} label={pair(outcomeName(t.outcomes, outcome), shown)}>
        {shown}
      </Link>
    </span>
  )
}
