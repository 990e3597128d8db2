import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { SessionRequest } from '../../../../api/features/my/requests/contract.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { useNotify } from '../../../components/notify.ts'
import { Panel } from '../../../components/panel.tsx'
import { commonTexts } from '../../../texts/common-texts.ts'
import { approvalTexts } from '../../../texts/my-approval-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useAct, useApi } from '../../../use-api.ts'
import { useLoad } from '../../../use-load.ts'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 14rem', minWidth: 0, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/**
 * People whose request for a place waits for their manager or the trainer.
 * @param onDone called after someone got a place
 */
export function RequestsPanel({ sessionId, onDone }: { sessionId: string; onDone: () => void }) {
  const styles = useStyles()
  const t = useTexts(approvalTexts)
  const { pair } = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const path = `/api/sessions/${encodeURIComponent(sessionId)}/requests`
  const requests = useLoad<{ items: SessionRequest[] }>(path)
  const decide = async ({ employee, person }: SessionRequest, approve: boolean) => {
    const send = () => api.send('POST', `${path}/${encodeURIComponent(employee)}/decide`, { approve })
    if (await act(async () => void (await send()))) notify(approve ? t.approved(person) : t.declined(person))
    requests.reload()
    if (approve) onDone()
  }
  if (requests.state === 'failed') return <ErrorNotice error={requests.error} onRetry={requests.reload} />
  if (!requests.data || requests.data.items.length === 0) return null
  return (
    <Panel title={t.sessionRequests} lead={t.sessionRequestsLead}>
      {error ? <ErrorNotice error={error} /> : null}
      <ul className={styles.list}>
        {requests.data.items.map((one) => (
          <li key={one.employee} className={styles.line}>
            <div className={styles.words}>
              <span>{one.department ? `${one.person}, ${one.department}` : one.person}</span>
              <span className={styles.small}>{one.decides === 'manager' ? t.waitsForManager : t.youDecide}</span>
            </div>
            <Button
              aria-label={pair(t.approve, one.person)}
              disabledFocusable={busy}
              onClick={() => void decide(one, true)}
            >
              {t.approve}
            </Button>
            <Button
              aria-label={pair(t.decline, one.person)}
              disabledFocusable={busy}
              onClick={() => void decide(one, false)}
            >
              {t.decline}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
