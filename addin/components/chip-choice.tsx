import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    font: 'inherit',
    cursor: 'pointer',
    minHeight: '2rem',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2Hover },
  },
  dot: { width: '10px', height: '10px', borderRadius: tokens.borderRadiusCircular, flexShrink: 0 },
  count: { fontVariantNumeric: 'tabular-nums', color: 'inherit' },
})

interface ChipChoiceProps<Value extends string> {
  label: string
  /** `colour`: of the part of a bar it stands for. */
  choices: readonly { value: Value; label: string; count?: string; colour?: string }[]
  chosen: Value
  onChoose: (value: Value) => void
}

/** A choice of one out of a few, each with its count. */
export function ChipChoice<Value extends string>({ label, choices, chosen, onChoose }: ChipChoiceProps<Value>) {
  const styles = useStyles()
  return (
    <div className={styles.chips} role="group" aria-label={label}>
      {choices.map(({ value, label: words, count, colour }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          className={mergeClasses(styles.chip, value === chosen ? styles.chosen : undefined)}
          onClick={() => onChoose(value)}
        >
          {colour === undefined ? null : (
            <span className={styles.dot} style={{ backgroundColor: colour }} aria-hidden />
          )}
          {words}
          {count === undefined ? null : <span className={styles.count}>{count}</span>}
        </button>
      ))}
    </div>
  )
}
