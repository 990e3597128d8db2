import { Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components'
import { remoteAccountTexts } from '../../texts/remote-accounts.ts'
import { useTexts } from '../../texts/table.ts'

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
})

/** What kind of account it is to be. Only one can be had in this version; the other is told of, so that nobody looks for it. */
export function TypeChoice() {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  return (
    <Field label={t.type}>
      <RadioGroup value="MicrosoftGraphSecret">
        <Radio value="MicrosoftGraphSecret" label={<Option name="MicrosoftGraphSecret" lines={[t.types.MicrosoftGraphSecret]} styles={styles} />} />
        <Radio value="MicrosoftGraphPassword" disabled label={<Option name="MicrosoftGraphPassword" lines={[t.types.MicrosoftGraphPassword, t.comingLater]} styles={styles} />} />
      </RadioGroup>
    </Field>
  )
}

function Option({ name, lines, styles }: { name: string; lines: readonly string[]; styles: ReturnType<typeof useStyles> }) {
  return (
    <span className={styles.option}>
      <span className={styles.name}>{name}</span>
      {lines.map((line) => (
        <span key={line} className={styles.text}>
          {line}
        </span>
      ))}
    </span>
  )
}
