import { makeStyles, tokens } from '@fluentui/react-components'
import {
  CheckmarkCircle20Filled,
  ErrorCircle20Filled,
  SubtractCircle20Regular,
  Warning20Filled,
} from '@fluentui/react-icons'
import type { AccountCheck } from '../../../api/features/remote-accounts/contract.ts'
import { Happening } from '../../components/happening.tsx'
import { Remedy } from '../../components/remedy.tsx'
import { useFindingWords } from './finding-words.ts'
import { accountTestTexts } from '../../texts/account-test-texts.ts'
import { useTexts } from '../../texts/table.ts'

const ICONS = {
  pass: CheckmarkCircle20Filled,
  warn: Warning20Filled,
  fail: ErrorCircle20Filled,
  skipped: SubtractCircle20Regular,
} as const

const useStyles = makeStyles({
  check: {
    display: 'grid',
    gridTemplateColumns: '1.5rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  message: { color: tokens.colorNeutralForeground2 },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  warn: { color: tokens.colorStatusWarningForeground1 },
  fail: { color: tokens.colorStatusDangerForeground1 },
  skipped: { color: tokens.colorNeutralForeground3 },
})

/** One check: its result, as an icon and in words, and what to do about it. */
export function CheckLine({ check }: { check: AccountCheck }) {
  const styles = useStyles()
  const t = useTexts(accountTestTexts)
  const finding = useFindingWords()(check)
  const Icon = ICONS[check.status]
  return (
    <li className={styles.check}>
      <Icon aria-hidden className={styles[check.status]} />
      <div className={styles.words}>
        <span>
          <span className={styles.title}>{t.checks[check.id]}</span> · {t.status[check.status]}
        </span>
        <span className={styles.message}>{finding === undefined ? <Happening error={check} /> : finding}</span>
        {check.remedy ? <Remedy code={check.code} english={check.remedy} /> : null}
      </div>
    </li>
  )
}
