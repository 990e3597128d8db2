import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Panel } from '../../../components/panel.tsx'
import { SaveFailure } from '../../../components/save-failure.tsx'
import { sendingTexts } from '../../../texts/session-sending-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useSessionChange } from '../session/use-session-change.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

interface FirstSendingProps {
  session: SessionView
  state: InvitationState
  onChanged: (session: SessionView) => void
  onReload: () => void
}

/** With the forecast in view, the first invitation can be left to the service task. */
export function FirstSending({ session, state, onChanged, onReload }: FirstSendingProps) {
  const styles = useStyles()
  const { first } = useTexts(sendingTexts)
  const { busy, error, change } = useSessionChange(session, onChanged)
  if (!session.invitation.resendAutomatically || state.firstSending === 'done') return null
  const isChosen = state.firstSending === 'task'
  const choose = () => void change({ invitation: { sendFirst: !isChosen } }, isChosen ? first.kept : first.saved)
  return (
    <Panel title={first.title}>
      <div className={styles.line}>
        <span>{isChosen ? first.chosen : first.text}</span>
        <Button disabledFocusable={busy} onClick={choose}>
          {isChosen ? first.keep : first.choose}
        </Button>
      </div>
      <SaveFailure error={error} onReload={onReload} />
    </Panel>
  )
}
