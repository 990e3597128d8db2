import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components'
import type { MyRequest, ToDecide } from '../../../api/features/my/requests/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { useNotify } from '../../components/notify.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { approvalTexts } from '../../texts/my-approval-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { Cards, Part } from './part.tsx'
import { SessionFace, titleOf } from './session-face.tsx'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  who: { fontWeight: tokens.fontWeightSemibold },
})

interface RequestsPartProps {
  requested: readonly MyRequest[]
  toDecide: readonly ToDecide[]
  reload: () => void
}

/** Requests that wait for my decision, and my own. Renders nothing when there are none. */
export function RequestsPart({ requested, toDecide, reload }: RequestsPartProps) {
  const t = useTexts(approvalTexts)
  return (
    <>
      {toDecide.length > 0 ? (
        <Part id="my-decisions" title={t.toDecide}>
          <Cards>
            {toDecide.map((one) => (
              <Decision key={one.id} request={one} reload={reload} />
            ))}
          </Cards>
        </Part>
      ) : null}
      {requested.length > 0 ? (
        <Part id="my-requests" title={t.requested}>
          <Cards>
            {requested.map((one) => (
              <Request key={one.session.id} request={one} reload={reload} />
            ))}
          </Cards>
        </Part>
      ) : null}
    </>
  )
}

function Decision({ request, reload }: { request: ToDecide; reload: () => void }) {
  const styles = useStyles()
  const t = useTexts(approvalTexts)
  const { pair } = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const { id, person, session, dates } = request
  const decide = async (approve: boolean) => {
    const path = `/api/my/requests/${encodeURIComponent(id)}/decide`
    if (await act(() => api.send('POST', path, { approve }))) notify(approve ? t.approved(person) : t.declined(person))
    reload()
  }
  const what = `${person}, ${titleOf(session)}`
  return (
    <SessionFace session={session} dates={dates}>
      <span className={styles.who}>{t.asks(person)}</span>
      {error ? <ErrorNotice error={error} /> : null}
      <div className={styles.line}>
        <Button
          appearance="primary"
          aria-label={pair(t.approve, what)}
          disabledFocusable={busy}
          onClick={() => void decide(true)}
        >
          {t.approve}
        </Button>
        <Button aria-label={pair(t.decline, what)} disabledFocusable={busy} onClick={() => void decide(false)}>
          {t.decline}
        </Button>
      </div>
    </SessionFace>
  )
}

function Request({ request, reload }: { request: MyRequest; reload: () => void }) {
  const t = useTexts(approvalTexts)
  const { pair } = useTexts(commonTexts)
  const styles = useStyles()
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const { session, dates, state, decides } = request
  const withdraw = async () => {
    const path = `/api/my/sessions/${encodeURIComponent(session.id)}/leave`
    if (!(await act(() => api.send('POST', path, {})))) return
    notify(t.withdrawn)
    reload()
  }
  return (
    <SessionFace session={session} dates={dates}>
      <div className={styles.line}>
        <Badge appearance="tint" color={state === 'declined' ? 'danger' : 'informative'}>
          {state === 'declined' ? t.saidNo : decides === 'manager' ? t.waitsForManager : t.waitsForTrainer}
        </Badge>
      </div>
      {error ? <ErrorNotice error={error} /> : null}
      <div className={styles.line}>
        <Button
          aria-label={pair(t.withdraw, titleOf(session))}
          disabledFocusable={busy}
          onClick={() => void withdraw()}
        >
          {state === 'declined' ? t.remove : t.withdraw}
        </Button>
      </div>
    </SessionFace>
  )
}
