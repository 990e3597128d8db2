import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle24Filled, Circle24Regular, DismissCircle24Filled } from '@fluentui/react-icons'
import { memo } from 'react'
import type { ParticipantView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Portrait } from '../../../components/portrait.tsx'
import { attendanceTexts } from '../../../texts/session-attendance-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import type { CheckIn } from './check-in.ts'
import { nameOf } from './roster.ts'

const ICONS = { Subscribed: Circle24Regular, Attended: CheckmarkCircle24Filled, Absent: DismissCircle24Filled } as const

const useStyles = makeStyles({
  face: {
    font: 'inherit',
    cursor: 'pointer',
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    textAlign: 'center',
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    touchAction: 'manipulation',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  there: {
    borderTopColor: tokens.colorStatusSuccessBorderActive,
    borderRightColor: tokens.colorStatusSuccessBorderActive,
    borderBottomColor: tokens.colorStatusSuccessBorderActive,
    borderLeftColor: tokens.colorStatusSuccessBorderActive,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  absent: {
    borderTopStyle: 'dashed',
    borderRightStyle: 'dashed',
    borderBottomStyle: 'dashed',
    borderLeftStyle: 'dashed',
    '& img': { filter: 'grayscale(1)' },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  state: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  yes: { color: tokens.colorStatusSuccessForeground1 },
  no: { color: tokens.colorStatusDangerForeground1 },
})

interface CheckInFaceProps {
  participant: ParticipantView
  status: CheckIn
  /** Tapped, and not saved yet. */
  waiting: boolean
  onTap: (employee: string, status: CheckIn, face: HTMLElement) => void
}

/** A face to tap, large enough for a thumb. Not rendered again while others are tapped. */
export const CheckInFace = memo(function CheckInFace({ participant, status, waiting, onTap }: CheckInFaceProps) {
  const styles = useStyles()
  const t = useTexts(attendanceTexts)
  const name = nameOf(participant)
  const Icon = ICONS[status]
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(
          styles.face,
          status === 'Attended' ? styles.there : status === 'Absent' ? styles.absent : undefined,
        )}
        {...(status === 'Subscribed' ? {} : { 'aria-haspopup': 'menu' as const })}
        onClick={({ currentTarget }) => onTap(participant.employee, status, currentTarget)}
      >
        <Portrait name={name} photo={participant.person?.photo} size={96} />
        <span className={styles.name}>{name}</span>
        <span className={styles.state}>
          <Icon
            aria-hidden
            className={mergeClasses(status === 'Attended' && styles.yes, status === 'Absent' && styles.no)}
          />
          {waiting ? t.waiting : t.states[status]}
        </span>
      </button>
    </li>
  )
})
