import { makeStyles } from '@fluentui/react-components'
import { Badge } from '../../components/badge.tsx'
import type { SessionLine } from '../../../api/features/trainings/sessions/contract.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'

const COLOURS = {
  notSent: 'informative',
  sent: 'success',
  changed: 'warning',
  failed: 'danger',
  drift: 'warning',
  cancelled: 'subtle',
} as const

const useStyles = makeStyles({ badge: { whiteSpace: 'nowrap' } })

/** The state of the invitations of a session or of one date, in words. */
export function InvitationBadge({ state }: { state: SessionLine['invitations'] }) {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  return (
    <Badge className={styles.badge} appearance="tint" size="large" color={COLOURS[state]}>
      {t.states[state]}
    </Badge>
  )
}
