import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Coming } from '../../../api/features/my/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { myTexts } from '../../texts/my-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import { useMyTimes } from './my-times.ts'
import { Cards, Part } from './part.tsx'
import { SessionFace, titleOf } from './session-face.tsx'
import { PlaceStatus } from './place-status.tsx'

const useStyles = makeStyles({
  standing: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

interface ComingPartProps {
  coming: readonly Coming[]
  canEnrol: boolean
  reload: () => void
}

/** My coming sessions, next first. */
export function ComingPart({ coming, canEnrol, reload }: ComingPartProps) {
  const t = useTexts(myTexts)
  const [leaving, setLeaving] = useState<Coming>()
  return (
    <Part id="my-coming" title={t.coming}>
      {coming.length === 0 ? (
        <EmptyState title={t.nothingComing}>{canEnrol ? t.nothingComingOpen : t.nothingComingClosed}</EmptyState>
      ) : (
        <Cards>
          {coming.map((one) => (
            <SessionFace key={one.session.id} session={one.session} dates={one.dates}>
              <PlaceStatus {...one} />
              <WayOut coming={one} onLeave={() => setLeaving(one)} />
            </SessionFace>
          ))}
        </Cards>
      )}
      {leaving ? <LeaveDialog coming={leaving} reload={reload} onClose={() => setLeaving(undefined)} /> : null}
    </Part>
  )
}

function WayOut({ coming, onLeave }: { coming: Coming; onLeave: () => void }) {
  const styles = useStyles()
  const t = useTexts(myTexts)
  const { list } = useFormat()
  const times = useMyTimes()
  const { session, status, mayLeave, leaveUntil, dates } = coming
  const waits = status === 'Waiting'
  if (!mayLeave)
    return (
      <span className={styles.small}>
        {t.leaveOver(session.trainers.length > 0 ? list(session.trainers) : t.theTrainer)}
      </span>
    )
  return (
    <div className={styles.standing}>
      <Button aria-label={waits ? t.leaveListFrom(titleOf(session)) : t.leaveFrom(titleOf(session))} onClick={onLeave}>
        {waits ? t.leaveList : t.leave}
      </Button>
      {!waits && leaveUntil !== undefined && dates[0] ? (
        <span className={styles.small}>{t.leaveUntil(times.moment(leaveUntil, dates[0].timeZone))}</span>
      ) : null}
    </div>
  )
}
