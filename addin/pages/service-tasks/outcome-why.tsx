import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronRight12Regular } from '@fluentui/react-icons'
import type { PhotoReason } from '../../../api/features/employees/answers/contract.ts'
import type { OutcomeView } from '../../../api/features/service-tasks/runs/contract.ts'
import type { KeptOpen } from '../../components/grid/use-kept-open.ts'
import { Remedy } from '../../components/remedy.tsx'
import { useReasonWords } from '../../reason-words.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { useHappening } from '../../texts/error-remedies.ts'
import { runTableTexts } from '../../texts/run-tables-texts.ts'
import { useTexts } from '../../texts/table.ts'

const useStyles = makeStyles({
  small: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // Above the link that covers the row.
  why: {
    position: 'relative',
    zIndex: 1,
    '&[open] > summary > svg': { transform: 'rotate(90deg)' },
    '&[open] > summary > span': { WebkitLineClamp: 'none' },
  },
  summary: {
    listStyle: 'none',
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    '::-webkit-details-marker': { display: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& > svg': { flexShrink: 0, marginTop: '2px' },
  },
  cut: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '2', overflow: 'hidden', minWidth: 0 },
  remedy: {
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground3,
  },
})

interface OutcomeWhyProps {
  outcome: OutcomeView
  /** Names the row in what is kept open. */
  rowKey: string
  kept: KeptOpen
}

/** Why, in one sentence. Where something can be done about it, the sentence is cut and expands. */
export function OutcomeWhy({ outcome, rowKey, kept }: OutcomeWhyProps) {
  const styles = useStyles()
  const { sentence, lang, remedy } = useWhy(outcome)
  if (sentence === undefined) return null
  if (!remedy)
    return (
      <span className={styles.small} lang={lang}>
        {sentence}
      </span>
    )
  return (
    <details
      className={mergeClasses(styles.small, styles.why)}
      open={kept.isOpen(rowKey)}
      onToggle={({ currentTarget }) => kept.keep(rowKey, currentTarget.open)}
    >
      <summary className={styles.summary}>
        <ChevronRight12Regular aria-hidden />
        <span className={styles.cut} lang={lang}>
          {sentence}
        </span>
      </summary>
      <div className={styles.remedy}>{remedy}</div>
    </details>
  )
}

/** Outcomes whose reason follows from them. */
const PLAIN = { noPhoto: 'noPhoto', optedOut: 'optedOut', awaitsConsent: 'notAgreed' } as const

/** In the person's language, as far as the reason is known; otherwise as the server says it, in English. */
function useWhy({ subject, outcome, message, reason: known, remedy, code }: OutcomeView) {
  const { pair, whatToDo } = useTexts(commonTexts)
  const t = useTexts(runTableTexts)
  const whys: Readonly<Record<string, string>> = subject.kind === 'employee' ? t.whys : t.dateWhys
  const say = useReasonWords()
  const happening = useHappening()
  const plain = (PLAIN as Readonly<Record<string, PhotoReason['code']>>)[outcome]
  const reason = known ?? (plain && { code: plain, facts: { name: subject.label } })
  if (reason) {
    const words = say(reason)
    return { sentence: words.sentence, lang: undefined, remedy: words.remedy && pair(whatToDo, words.remedy) }
  }
  if (message === undefined) return { sentence: whys[outcome], lang: undefined, remedy: undefined }
  const { text, lang } = happening({ code, message })
  return { sentence: text, lang, remedy: remedy && <Remedy code={code} english={remedy} /> }
}
