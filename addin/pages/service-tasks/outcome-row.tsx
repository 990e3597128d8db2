import { makeStyles, tokens } from '@fluentui/react-components'
import type { OutcomeView } from '../../../api/features/service-tasks/runs/contract.ts'
import { Link } from '../../components/link.tsx'
import { Remedy } from '../../components/remedy.tsx'
import { useReasonWords } from '../../reason-words.ts'
import { runTexts } from '../../texts/runs-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { outcomeName } from './counts.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 14rem) minmax(0, 11rem) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  outcome: { color: tokens.colorNeutralForeground2 },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  remedy: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** What a run did for one person and, if it isn't obvious, why. */
export function OutcomeRow({ outcome: { subject, outcome, message, remedy, reason, code } }: { outcome: OutcomeView }) {
  const styles = useStyles()
  const t = useTexts(runTexts)
  const say = useReasonWords()
  return (
    <div className={styles.row}>
      <span>
        {subject.kind === 'employee' ? <Link to={`/employees/${subject.id}`}>{subject.label}</Link> : subject.label}
      </span>
      <span className={styles.outcome}>{outcomeName(t.outcomes, outcome)}</span>
      {message || remedy ? (
        <span className={styles.words}>
          {reason ? <span>{say(reason).sentence}</span> : message ? <span lang="en">{message}</span> : null}
          {remedy ? <Remedy className={styles.remedy} code={code} english={remedy} /> : null}
        </span>
      ) : null}
    </div>
  )
}
