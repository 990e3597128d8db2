import { Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { AccountType } from './account-draft.ts'

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
})

/** The kind of account to add. */
export function TypeChoice({ value, onChange }: { value: AccountType; onChange: (type: AccountType) => void }) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const d = useTexts(delegatedTexts)
  return (
    <Field label={t.type}>
      <RadioGroup
        value={value}
        onChange={(_event, data) =>
          onChange(data.value === 'MicrosoftGraphPassword' ? data.value : 'MicrosoftGraphSecret')
        }
      >
        <Radio
          value="MicrosoftGraphSecret"
          label={
            <Option
              name={t.kinds.MicrosoftGraphSecret}
              lines={[t.types.MicrosoftGraphSecret, 'MicrosoftGraphSecret']}
              styles={styles}
            />
          }
        />
        <Radio
          value="MicrosoftGraphPassword"
          label={
            <Option
              name={t.kinds.MicrosoftGraphPassword}
              lines={[t.types.MicrosoftGraphPassword, d.legacy, 'MicrosoftGraphPassword']}
              styles={styles}
            />
          }
        />
      </RadioGroup>
    </Field>
  )
}

function Option({
  name,
  lines,
  styles,
}: {
  name: string
  lines: readonly string[]
  styles: ReturnType<typeof useStyles>
}) {
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
