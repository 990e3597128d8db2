import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  line: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
})

/** The label of a radio button: its name, with explanations below. */
export function OptionLabel({ name, lines }: { name: string; lines: readonly string[] }) {
  const styles = useStyles()
  return (
    <span className={styles.option}>
      <span className={styles.name}>{name}</span>
      {lines.map((line) => (
        <span key={line} className={styles.line}>
          {line}
        </span>
      ))}
    </span>
  )
}
