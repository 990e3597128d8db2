import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { importTexts } from '../../texts/employees-import.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import type { Report } from './import.tsx'

export type Kind = 'all' | 'created' | 'updated' | 'unchanged' | 'failed'

const KINDS = ['created', 'updated', 'unchanged', 'failed', 'all'] as const

const useStyles = makeStyles({
  counts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(8.5rem, 1fr))', gap: tokens.spacingHorizontalM },
  count: {
    display: 'flex', flexDirection: 'column', alignItems: 'flex-start', font: 'inherit', textAlign: 'start', cursor: 'pointer', padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge, border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground2,
    ':hover': { boxShadow: tokens.shadow4 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`, ':hover': { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}` } },
  number: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
})

/** How many lines there are of each kind; each number shows its lines alone. */
export function ImportCounts({ report, kind, onKind }: { report: Report; kind: Kind; onKind: (kind: Kind) => void }) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const { number } = useFormat()
  const words = report.dryRun ? t.before : t.after
  return (
    <div className={styles.counts} role="group" aria-label={t.lines}>
      {KINDS.map((one) => (
        <button key={one} type="button" aria-pressed={kind === one} className={mergeClasses(styles.count, kind === one ? styles.chosen : undefined)} onClick={() => onKind(one)}>
          <span className={styles.number}>{number(one === 'all' ? report.total : report[one])}</span>
          <span>{one === 'all' ? t.all : words[one]}</span>
        </button>
      ))}
    </div>
  )
}
