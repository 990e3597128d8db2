import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useFormat } from '../use-format.ts'

const useStyles = makeStyles({
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(8.5rem, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  count: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    ':hover': { boxShadow: tokens.shadow4 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    ':hover': { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}` },
  },
  number: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
})

interface CountChoiceProps<Kind extends string> {
  label: string
  counts: readonly { kind: Kind; count: number; label: string }[]
  chosen: Kind
  onChoose: (kind: Kind) => void
}

/** How many there are of each kind; selecting a number shows only that kind. */
export function CountChoice<Kind extends string>({ label, counts, chosen, onChoose }: CountChoiceProps<Kind>) {
  const styles = useStyles()
  const { number } = useFormat()
  return (
    <div className={styles.counts} role="group" aria-label={label}>
      {counts.map(({ kind, count, label: words }) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === chosen}
          className={mergeClasses(styles.count, kind === chosen ? styles.chosen : undefined)}
          onClick={() => onChoose(kind)}
        >
          <span className={styles.number}>{number(count)}</span>
          <span>{words}</span>
        </button>
      ))}
    </div>
  )
}
