import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import { Notice } from '../../../components/notice.tsx'
import { Remedy } from '../../../components/remedy.tsx'
import { sendingTexts } from '../../../texts/session-sending-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'

/** A key without the right to send changed something: nothing is sent automatically until someone has looked at it. */
export function UnseenNotice({ state }: { state: InvitationState | undefined }) {
  const t = useTexts(sendingTexts)
  const { list } = useFormat()
  const unseen = state?.unseen
  if (!unseen) return null
  return (
    <Notice kind="warning" title={t.unseen(unseen.by)}>
      <span>{t.unseenUntil(list(unseen.because.map((reason) => t.unseenWhat[reason])))}</span>
      <Remedy code={unseen.code} english={unseen.remedy} />
    </Notice>
  )
}
