import { Button, makeStyles, Select, tokens } from '@fluentui/react-components'
import { Badge } from '../../../components/badge.tsx'
import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import type { ParticipantView } from '../../../../api/features/trainings/sessions/contract.ts'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { enrolmentTexts } from '../../../texts/session-enrolment-texts.ts'
import { repliesTexts } from '../../../texts/session-replies-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { PersonName } from '../people/person-name.tsx'
import { AwayChoice } from './away-choice.tsx'
import { nameOf } from './roster.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  who: { flex: '1 1 15rem', minWidth: 0 },
  side: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  choice: { minWidth: '8.5rem' },
})

export interface ParticipantActs {
  frozen: boolean
  busy: boolean
  state: InvitationState | undefined
  onChange: (
    participant: ParticipantView,
    change: { status?: ParticipantView['status']; attendance?: 'required' | 'optional'; evenIfAway?: boolean },
  ) => void
  onTakeOff: (participant: ParticipantView) => void
}

interface ParticipantLineProps extends ParticipantActs {
  participant: ParticipantView
  place: number | undefined
}

/** One participant: face, status, how the meeting was answered, and what can be changed. */
export function ParticipantLine({
  participant,
  place,
  frozen,
  busy,
  state,
  onChange,
  onTakeOff,
}: ParticipantLineProps) {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  const sending = useTexts(repliesTexts)
  const enrolments = useTexts(enrolmentTexts)
  const { number, moment } = useFormat()
  const name = nameOf(participant)
  const { person, status, attendance, declined, declinedLateAt, leftBecause } = participant
  const shares = state?.dates
    .flatMap(({ participants }) => participants)
    .find(({ employee, sharesWith }) => employee === participant.employee && sharesWith)?.sharesWith
  const replies = new Set(
    state?.dates.flatMap(({ participants }) =>
      participants
        .filter(({ employee, sent }) => employee === participant.employee && sent)
        .map(({ response }) => response),
    ),
  )
  return (
    <li className={styles.line}>
      <div className={styles.who}>
        <PersonName person={person ?? { displayName: name, department: t.gone }}>
          <span className={styles.small}>
            {[
              place === undefined ? undefined : t.place(number(place)),
              declinedLateAt ? t.declinedLate(moment(declinedLateAt)) : declined ? t.declined : undefined,
              leftBecause === undefined ? undefined : enrolments.leftBecause(leftBecause),
              shares ? sending.sharesWith(shares) : undefined,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </PersonName>
        <AwayChoice
          participant={participant}
          name={name}
          busy={busy || frozen}
          onChange={(change) => onChange(participant, change)}
        />
      </div>
      <div className={styles.side}>
        {[...replies]
          .filter((reply) => reply !== 'none')
          .map((reply) => (
            <Badge
              key={reply}
              appearance="outline"
              color={reply === 'declined' ? 'danger' : reply === 'accepted' ? 'success' : 'informative'}
              size="large"
            >
              {sending.replies[reply]}
            </Badge>
          ))}
        {frozen ? (
          <span>{t.statuses[status]}</span>
        ) : (
          <>
            <Select
              className={styles.choice}
              aria-label={t.statusOf(name)}
              value={status}
              disabled={busy}
              onChange={(_event, { value }) => onChange(participant, { status: value as ParticipantView['status'] })}
            >
              {(Object.keys(t.statuses) as ParticipantView['status'][]).map((one) => (
                <option key={one} value={one}>
                  {t.statuses[one]}
                </option>
              ))}
            </Select>
            <Select
              aria-label={t.attendanceOf(name)}
              value={attendance}
              disabled={busy}
              onChange={(_event, { value }) =>
                onChange(participant, { attendance: value === 'optional' ? 'optional' : 'required' })
              }
            >
              <option value="required">{t.required}</option>
              <option value="optional">{t.optional}</option>
            </Select>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`${t.takeOff}: ${name}`}
              disabledFocusable={busy}
              onClick={() => onTakeOff(participant)}
            >
              {t.takeOff}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
