import { makeStyles, tokens } from '@fluentui/react-components'
import type { Coverage } from '../../../api/features/employees/contract.ts'
import { Link } from '../../components/link.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { homeTexts } from '../../texts/home-texts.ts'
import { photoOutcomeTexts } from '../../texts/photo-outcome-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'

/** Outcomes that leave people without a picture; first those someone can fix. */
const WITHOUT = [
  'ambiguous',
  'unmatched',
  'failed',
  'noPhoto',
  'awaitsConsent',
  'optedOut',
  'removed',
  'notEmployed',
  'waiting',
] as const

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
})

/** Why people have no picture: each reason with its count, which links to them. */
export function WhyNone({ counts }: { counts: Coverage['byOutcome'] }) {
  const styles = useStyles()
  const t = useTexts(homeTexts)
  const { colon } = useTexts(commonTexts)
  const words = useTexts(photoOutcomeTexts)
  const { number } = useFormat()
  const reasons = WITHOUT.flatMap((outcome) => {
    const count = counts[outcome] ?? 0
    return count > 0 ? [{ outcome, count }] : []
  })
  if (reasons.length === 0) return null
  return (
    <ul className={styles.list} aria-label={t.whyNone}>
      {reasons.map(({ outcome, count }) => (
        <li key={outcome}>
          <Link to={`/employees?view=table&outcome=${outcome}`}>
            {colon(words[outcome])} {number(count)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
