import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useContext } from 'react'
import type { MyPicture } from '../../../api/features/my/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/notify.ts'
import { myConsentTexts } from '../../texts/my-consent-texts.ts'
import { LanguageContext, useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface MyConsentProps {
  consent: NonNullable<MyPicture['consent']>
  isOut: boolean
  reload: () => void
}

/** Asks for my consent to a picture, in the company's words; later lets me withdraw it. */
export function MyConsent({ consent, isOut, reload }: MyConsentProps) {
  const styles = useStyles()
  const t = useTexts(myConsentTexts)
  const language = useContext(LanguageContext)
  const api = useApi()
  const notify = useNotify()
  const format = useFormat()
  const { busy, error, act } = useAct()
  const { state, version, texts, agreedAt } = consent
  const choose = async (optOut: boolean) => {
    const choice = optOut ? { optOut } : { optOut, consentVersion: version, language }
    if (!(await act(() => api.send('PUT', '/api/my/picture', choice)))) return
    notify(optOut ? t.saidNo : t.saidYes)
    reload()
  }
  return (
    <div className={styles.all}>
      {state === 'changed' ? <span>{t.changed}</span> : null}
      <p className={styles.text}>{texts[language]}</p>
      {state === 'agreed' && agreedAt ? <span className={styles.small}>{t.agreed(format.date(agreedAt))}</span> : null}
      {isOut ? <span className={styles.small}>{t.refused}</span> : null}
      <div className={styles.buttons}>
        {state === 'agreed' ? null : (
          <Button disabledFocusable={busy} onClick={() => void choose(false)}>
            {t.yes}
          </Button>
        )}
        {isOut ? null : (
          <Button disabledFocusable={busy} onClick={() => void choose(true)}>
            {state === 'agreed' ? t.withdraw : t.no}
          </Button>
        )}
      </div>
      {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
    </div>
  )
}
