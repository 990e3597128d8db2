import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components'
import { PlugConnectedCheckmark20Regular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import type { AccountTest as TestAnswer } from '../../../api/features/remote-accounts/contract.ts'
import type { Api } from '../../api.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { accountTestTexts } from '../../texts/account-test-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { CheckLine } from './check-line.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM, minHeight: '32px' },
  result: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: 'none', margin: 0, padding: 0 },
})

/** Tests an account and shows each check. @param onTested the account's state may have changed */
export function AccountTest({
  accountId,
  atOnce,
  onTested,
}: {
  accountId: string
  /** Tests at once, because the account was just added. */
  atOnce: boolean
  onTested: () => void
}) {
  const styles = useStyles()
  const t = useTexts(accountTestTexts)
  const api = useApi()
  const { busy, error, act } = useAct()
  const [answer, setAnswer] = useState<TestAnswer>()
  // The results so far, while the rest is still running.
  const [known, setKnown] = useState<TestAnswer['checks']>([])
  const test = () =>
    void act(async () => {
      setKnown([])
      setAnswer(await tryOut(api, accountId, (check) => setKnown((before) => [...before, check])))
      onTested()
    })
  const begun = useRef(false)
  useEffect(() => {
    if (!atOnce || begun.current) return
    begun.current = true
    test()
  })
  const checks = busy ? known : answer?.checks
  return (
    <Panel title={t.testTitle} lead={t.testLead}>
      <div className={styles.row}>
        <Button
          appearance={answer ? 'secondary' : 'primary'}
          icon={<PlugConnectedCheckmark20Regular />}
          onClick={test}
          disabledFocusable={busy}
        >
          {answer ? t.testAgain : t.test}
        </Button>
        {busy ? <Spinner size="tiny" aria-hidden /> : null}
        <span role="status" className={styles.result}>
          {busy ? t.testing : answer ? t[resultOf(answer)] : ''}
        </span>
      </div>
      {error ? <ErrorNotice error={error} /> : null}
      {checks && checks.length > 0 ? (
        <ul className={styles.list}>
          {checks.map((check) => (
            <CheckLine key={check.id} check={check} />
          ))}
        </ul>
      ) : null}
    </Panel>
  )
}

/** If events don't arrive, for example behind a buffering proxy, the complete answer has to do. */
async function tryOut(
  api: Api,
  accountId: string,
  tell: (check: TestAnswer['checks'][number]) => void,
): Promise<TestAnswer> {
  const path = `/api/remote-accounts/${accountId}/test`
  let answer: TestAnswer | undefined
  const hear = (event: string, data: unknown) => {
    if (event === 'finished') answer = data as TestAnswer
    else if (event === 'check') tell(data as TestAnswer['checks'][number])
  }
  await api.events(path, hear, { method: 'POST' })
  return answer ?? api.send<TestAnswer>('POST', path)
}

function resultOf({ ok, checks }: TestAnswer): 'testPassed' | 'testWarned' | 'testFailed' {
  if (!ok) return 'testFailed'
  return checks.some(({ status }) => status === 'warn') ? 'testWarned' : 'testPassed'
}
