import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Delete16Regular, Edit16Regular } from '@fluentui/react-icons'
import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { ExternalLink } from '../../../components/external-link.tsx'
import { Happening } from '../../../components/happening.tsx'
import { commonTexts } from '../../../texts/common-texts.ts'
import { sessionTexts } from '../../../texts/session-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { InvitationBadge } from '../invitation-badge.tsx'
import { useWall } from '../use-wall.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' },
  when: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  fault: { fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
  side: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

interface DateLineProps {
  date: SessionView['dates'][number]
  state: InvitationState['dates'][number] | undefined
  /** A cancelled session can't be changed. */
  frozen: boolean
  onChange: () => void
  onRemove: () => void
}

/** One date: when, where, and the state of its meeting. */
export function DateLine({ date, state, frozen, onChange, onRemove }: DateLineProps) {
  const styles = useStyles()
  const t = useTexts(sessionTexts)
  const { pair } = useTexts(commonTexts)
  const wall = useWall()
  const when = wall.span(date)
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <span className={styles.when}>{when}</span>
        {date.location ? <span>{date.location}</span> : null}
        {state?.joinUrl ? (
          <span className={styles.small}>
            <ExternalLink url={state.joinUrl}>{t.join}</ExternalLink>
          </span>
        ) : null}
        {state?.error ? (
          <span className={styles.fault}>
            <Happening error={state.error} />
          </span>
        ) : null}
      </div>
      <div className={styles.side}>
        {state ? <InvitationBadge state={state.state} /> : null}
        {frozen ? null : (
          <>
            <Button icon={<Edit16Regular />} size="small" aria-label={pair(t.editDate, when)} onClick={onChange}>
              {t.editDate}
            </Button>
            <Button
              icon={<Delete16Regular />}
              size="small"
              appearance="subtle"
              aria-label={pair(t.removeDate, when)}
              onClick={onRemove}
            >
              {t.removeDate}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
