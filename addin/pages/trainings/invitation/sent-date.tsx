import { makeStyles, tokens } from '@fluentui/react-components'
import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { ExternalLink } from '../../../components/external-link.tsx'
import { Happening } from '../../../components/happening.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Remedy } from '../../../components/remedy.tsx'
import { commonTexts } from '../../../texts/common-texts.ts'
import { repliesTexts } from '../../../texts/session-replies-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { InvitationBadge } from '../invitation-badge.tsx'
import { useWall } from '../use-wall.ts'
import { DriftPanel } from './drift-panel.tsx'
import { replyCounts } from './invited-people.ts'

const REPLIES = ['accepted', 'tentative', 'declined', 'none'] as const

const useStyles = makeStyles({
  date: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  when: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  people: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
})

interface SentDateProps {
  session: SessionView
  date: InvitationState['dates'][number]
  onSettled: () => void
}

/** The meeting of one date: its state, the replies, and its problems. */
export function SentDate({ session, date, onSettled }: SentDateProps) {
  const styles = useStyles()
  const t = useTexts(repliesTexts)
  const common = useTexts(commonTexts)
  const { number, moment, list } = useFormat()
  const wall = useWall()
  const planned = session.dates.find(({ id }) => id === date.dateId)
  const counts = replyCounts(date.participants)
  const said = REPLIES.filter((reply) => counts[reply] > 0).map(
    (reply) => `${common.colon(t.replies[reply])} ${number(counts[reply])}`,
  )
  const facts = [date.sentAt && t.sentAt(moment(date.sentAt)), date.organiser && t.by(date.organiser)]
    .filter(Boolean)
    .join(' ')
  return (
    <li className={styles.date}>
      <div className={styles.top}>
        <span className={styles.when}>{planned ? wall.span(planned) : t.orphan}</span>
        <InvitationBadge state={date.state} />
      </div>
      {facts ? <span className={styles.small}>{facts}</span> : null}
      {date.joinUrl ? (
        <span>
          <ExternalLink url={date.joinUrl}>{t.join}</ExternalLink>
        </span>
      ) : null}
      {date.error ? (
        <Notice kind="error" title={<Happening error={date.error} />}>
          <Remedy code={date.error.code} english={date.error.remedy} />
        </Notice>
      ) : null}
      {(date.notes ?? []).map((note) => (
        <Notice key={note.code} kind="info" title={<Happening error={note} />}>
          <Remedy code={note.code} english={note.remedy} />
        </Notice>
      ))}
      {date.drift ? (
        <DriftPanel sessionId={session.id} dateId={date.dateId} drift={date.drift} onSettled={onSettled} />
      ) : null}
      {date.participants.length > 0 ? (
        <Disclosure summary={said.length > 0 ? list(said) : t.show}>
          <ul className={styles.people}>
            {date.participants.map(({ address, employee, name, sharesWith, sent, response, respondedAt }) => (
              <li key={`${address} ${employee ?? name}`}>
                {common.pair(
                  sharesWith ? `${name} (${t.sharesWith(sharesWith)})` : name,
                  sent ? t.replies[response] : t.notInvited,
                )}
                {respondedAt ? ` (${moment(respondedAt)})` : ''}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </li>
  )
}
