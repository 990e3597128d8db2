import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { AccountTest as TestAnswer } from '../../../api/features/remote-accounts/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { remoteAccountTexts } from '../../texts/remote-accounts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { CheckLine } from './check-line.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM, minHeight: '32px' },
  result: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** Tries an account out and shows each thing that was tried. @param onTested the account may be said to be well, or ill, since */
export function AccountTest({ accountId, unsaved, onTested }: { accountId: string; unsaved: boolean; onTested: () => void }) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const api = useApi()
  const { busy, error, act } = useAct()
  const [answer, setAnswer] = useState<TestAnswer>()
  const test = () =>
    void act(async () => {
      setAnswer(await api.send<TestAnswer>('POST', `/api/remote-accounts/${accountId}/test`))
      onTested()
    })
  return (
    <Panel title={t.testTitle} lead={t.testLead}>
      <div className={styles.row}>
        <Button appearance={answer ? 'secondary' : 'primary'} onClick={test} disabledFocusable={busy}>
          {answer ? t.testAgain : t.test}
        </Button>
        {busy ? <Spinner size="tiny" aria-hidden /> : null}
        <span role="status" className={styles.result}>
          {busy ? t.testing : answer ? t[resultOf(answer)] : ''}
        </span>
      </div>
      {unsaved ? <p className={styles.note}>{t.testUnsaved}</p> : null}
      {error ? <ErrorNotice error={error} /> : null}
      {answer && !busy ? (
        <ul className={styles.list}>
          {answer.checks.map((check) => (
            <CheckLine key={check.id} check={check} />
          ))}
        </ul>
      ) : null}
    </Panel>
  )
}

function resultOf({ ok, checks }: TestAnswer): 'testPassed' | 'testWarned' | 'testFailed' {
  if (!ok) return 'testFailed'
  return checks.some(({ status }) => status === 'warn') ? 'testWarned' : 'testPassed'
}
