import { Button } from '@fluentui/react-components'
import { Notice } from '../../../components/notice.tsx'
import { go } from '../../../route.ts'
import { invitationTexts } from '../../../texts/session-invitation-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import type { SessionTabProps } from '../session/use-session-data.ts'
import { InvitationForm } from './invitation-form.tsx'
import { sendOffer } from './send-offer.ts'
import { SentState } from './sent-state.tsx'
import { UnseenNotice } from './unseen-notice.tsx'

/** What people get, what they have, and their replies. */
export function InvitationTab({ data, session }: SessionTabProps) {
  const t = useTexts(invitationTexts)
  const { state } = data
  const path = `/sessions/${encodeURIComponent(session.id)}`
  const isSent = state?.dates.some((date) => date.state !== 'notSent') === true
  const hasSubscribed = session.participants.some(({ status }) => status === 'Subscribed')
  const missing =
    session.cancelled || isSent
      ? undefined
      : session.dates.length === 0
        ? 'needDates'
        : hasSubscribed
          ? undefined
          : 'needPeople'
  return (
    <>
      {session.cancelled ? <Notice title={t.cancelled} /> : null}
      {missing ? (
        <Notice
          kind="warning"
          title={t[missing]}
          action={
            <Button onClick={() => go(missing === 'needDates' ? path : `${path}/participants`)}>
              {missing === 'needDates' ? t.toDates : t.toPeople}
            </Button>
          }
        />
      ) : null}
      {session.cancelled ? null : <UnseenNotice state={state} />}
      {state && isSent ? (
        <SentState session={session} state={state} onState={data.showState} onReload={data.reload} />
      ) : null}
      <InvitationForm
        key={data.loads}
        session={session}
        offer={missing ? undefined : sendOffer(session, state)}
        sendable={!missing}
        onChanged={data.show}
        onReload={data.reload}
      />
    </>
  )
}
