import { Button, Field, Radio, RadioGroup, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import type { PhotoConsents } from '../../../api/features/photo-consents/contract.ts'
import { OptionLabel } from '../../components/option-label.tsx'
import { faultProps } from '../../field-faults.ts'
import { saveFile } from '../../save-file.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { consentTexts } from '../../texts/consent-texts.ts'
import { LANGUAGES, useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useLoad } from '../../use-load.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import type { SettingsValues } from './settings-values.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '36rem' },
  text: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
})

const FIELDS = { en: 'consentEn', nl: 'consentNl', fr: 'consentFr', de: 'consentDe' } as const

/** Whether people are asked before their picture is used, and with which text. */
export function ConsentFields({
  values,
  faults,
  onChange,
}: {
  values: SettingsValues
  faults: Readonly<Record<string, string>>
  onChange: (change: Partial<SettingsValues>) => void
}) {
  const styles = useStyles()
  const t = useTexts(consentTexts)
  const common = useTexts(commonTexts)
  return (
    <div className={styles.fields}>
      <RadioGroup
        aria-label={t.title}
        value={values.photoConsent}
        onChange={(_event, { value }) => onChange({ photoConsent: value === 'optIn' ? 'optIn' : 'optOut' })}
      >
        {(['optOut', 'optIn'] as const).map((mode) => (
          <Radio
            key={mode}
            value={mode}
            label={<OptionLabel name={t.modes[mode].label} lines={[t.modes[mode].text]} />}
          />
        ))}
      </RadioGroup>
      {values.photoConsent === 'optIn' ? (
        <>
          <div className={styles.text}>{t.wordingHint}</div>
          {LANGUAGES.map((language) => (
            <Field
              key={language}
              label={`${common.colon(t.wording)} ${t.languages[language]}`}
              {...faultProps(faults[`photoConsentTexts.${language}`])}
            >
              <Textarea
                value={values[FIELDS[language]]}
                rows={4}
                resize="vertical"
                maxLength={5000}
                onChange={(_event, { value }) => onChange({ [FIELDS[language]]: value })}
              />
            </Field>
          ))}
          <WhoAgreed />
        </>
      ) : null}
    </div>
  )
}

/** How many agreed, and the proof as a file. */
function WhoAgreed() {
  const styles = useStyles()
  const t = useTexts(consentTexts)
  const api = useApi()
  const { busy, error, act } = useAct()
  const { data } = useLoad<PhotoConsents>('/api/photo-consents')
  if (data?.version === undefined) return null
  const { agreed, earlier, open, optedOut } = data.people
  const save = () => act(async () => saveFile(await api.file('/api/photo-consents/export'), 'photo-consents.csv'))
  return (
    <>
      <div className={styles.text}>
        {t.version(data.version)} {t.people(agreed, earlier, open, optedOut)}
      </div>
      <div>
        <Button disabledFocusable={busy} onClick={() => void save()}>
          {t.download}
        </Button>
      </div>
      {error ? <ErrorNotice error={error} /> : null}
    </>
  )
}
