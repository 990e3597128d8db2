import { Field, makeStyles, Switch, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { MyPicture } from '../../../api/features/my/contract.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { ExternalLink } from '../../components/external-link.tsx'
import { useNotify } from '../../components/notify.ts'
import { Panel } from '../../components/panel.tsx'
import { Portrait } from '../../components/portrait.tsx'
import { useReasonWords } from '../../reason-words.ts'
import { mySelfTexts } from '../../texts/my-self-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { MyConsent } from './my-consent.tsx'

const PROFILE = 'https://myaccount.microsoft.com/'

const useStyles = makeStyles({
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, flex: '1 1 9rem', minWidth: 0 },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, overflowWrap: 'anywhere' },
})

interface MyPicturePanelProps {
  name: string
  picture: MyPicture
  reload: () => void
}

/** The picture others see of me, its source and reason, and a way to opt out. */
export function MyPicturePanel({ name, picture, reload }: MyPicturePanelProps) {
  const styles = useStyles()
  const t = useTexts(mySelfTexts)
  const format = useFormat()
  const { sentence } = useReasonWords()(picture.reason)
  const { state, source, since, url } = picture
  return (
    <Panel title={t.picture}>
      <div className={styles.top}>
        <Portrait name={name} photo={url} size={120} />
        <div className={styles.words}>
          <span>{t[state]}</span>
          {source ? <span className={styles.small}>{t.sources[source]}</span> : null}
          {source && since ? <span className={styles.small}>{t.since(format.date(since))}</span> : null}
        </div>
      </div>
      {state === 'optedOut' ? null : (
        <Disclosure summary={state === 'shown' ? t.why : t.whyNone}>
          <p className={styles.text}>{sentence}</p>
          <p className={styles.text}>
            {source === 'hr' ? (
              t.hrChanges
            ) : (
              <>
                {t.change} <ExternalLink url={PROFILE}>{t.profile}</ExternalLink>
              </>
            )}
          </p>
        </Disclosure>
      )}
      {picture.consent ? (
        <MyConsent consent={picture.consent} isOut={state === 'optedOut'} reload={reload} />
      ) : (
        <OptOut isOut={state === 'optedOut'} reload={reload} />
      )}
    </Panel>
  )
}

function OptOut({ isOut, reload }: { isOut: boolean; reload: () => void }) {
  const t = useTexts(mySelfTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  // Shown at once, and reverted if it can't be saved.
  const [chosen, setChosen] = useState<boolean>()
  const choose = async (optOut: boolean) => {
    setChosen(optOut)
    if (!(await act(() => api.send('PUT', '/api/my/picture', { optOut })))) return setChosen(undefined)
    notify(optOut ? t.outDone : t.inDone)
    reload()
  }
  return (
    <>
      <Field hint={t.optOutHint}>
        <Switch
          label={t.optOut}
          checked={chosen ?? isOut}
          onChange={(_event, { checked }) => void (busy ? undefined : choose(checked))}
        />
      </Field>
      {error ? <ErrorNotice error={error} /> : null}
    </>
  )
}
