import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { OptionLabel } from '../../components/option-label.tsx'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { AccountType } from './account-draft.ts'

/** The kind of account to add. */
export function TypeChoice({ value, onChange }: { value: AccountType; onChange: (type: AccountType) => void }) {
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
            <OptionLabel
              name={t.kinds.MicrosoftGraphSecret}
              lines={[t.types.MicrosoftGraphSecret, 'MicrosoftGraphSecret']}
            />
          }
        />
        <Radio
          value="MicrosoftGraphPassword"
          label={
            <OptionLabel
              name={t.kinds.MicrosoftGraphPassword}
              lines={[t.types.MicrosoftGraphPassword, d.legacy, 'MicrosoftGraphPassword']}
            />
          }
        />
      </RadioGroup>
    </Field>
  )
}
