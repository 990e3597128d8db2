import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Badge } from '../../components/badge.tsx'
import type { CatalogueEntry, Enrolled, Offered } from '../../../api/features/my/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { useNotify } from '../../components/notify.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { approvalTexts } from '../../texts/my-approval-texts.ts'
import { myTexts } from '../../texts/my-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi, type LoadFailure } from '../../use-api.ts'
import { useMyTimes } from './my-times.ts'
import { SessionFace, titleOf } from './session-face.tsx'
import { PlaceStatus } from './place-status.tsx'

const useStyles = makeStyles({
  about: { margin: 0, whiteSpace: 'pre-line', maxWidth: '44rem', color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  button: { alignSelf: 'flex-start' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

interface OfferedCardProps {
  /** `mine`: I already have a place in it. */
  offered: Offered & Pick<CatalogueEntry, 'mine'>
  level?: 2 | 3
  onEnrolled: () => void
  /** Called when the offer turns out to have changed. */
  reload: () => void
}

/** A session I may enrol in: what it is about, whether there is room, until when. */
export function OfferedCard({ offered, level = 3, onEnrolled, reload }: OfferedCardProps) {
  const styles = useStyles()
  const t = useTexts(myTexts)
  const approval = useTexts(approvalTexts)
  const { pair } = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const times = useMyTimes()
  const { busy, error, act } = useAct()
  const { session, dates, seatsLeft, enrolUntil, mine, asksManager } = offered
  const isFull = seatsLeft === 0
  const enrol = async () => {
    const done = await act(async () => {
      const path = `/api/my/sessions/${encodeURIComponent(session.id)}/enrol`
      const { status, place } = await api.send<Enrolled>('POST', path, {})
      notify(status === 'Requested' ? approval.sent : place === undefined ? t.enrolled : t.waits(place))
    })
    if (done) onEnrolled()
  }
  return (
    <SessionFace session={session} dates={dates} level={level}>
      {session.training.description ? <p className={styles.about}>{session.training.description}</p> : null}
      <div className={styles.line}>
        <Room offered={offered} />
        {enrolUntil !== undefined && dates[0] ? (
          <span className={styles.small}>{t.enrolUntil(times.moment(enrolUntil, dates[0].timeZone))}</span>
        ) : null}
      </div>
      {asksManager && !mine ? <span className={styles.small}>{approval.asksManager}</span> : null}
      {error ? <Refusal error={error} reload={reload} /> : null}
      {mine ? (
        <PlaceStatus {...mine} />
      ) : (
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={busy}
          aria-label={
            asksManager
              ? pair(approval.askFirst, titleOf(session))
              : isFull
                ? t.enrolWaitingIn(titleOf(session))
                : t.enrolIn(titleOf(session))
          }
          onClick={() => void enrol()}
        >
          {asksManager ? approval.askFirst : isFull ? t.enrolWaiting : t.enrol}
        </Button>
      )}
    </SessionFace>
  )
}

function Room({ offered: { seatsLeft, waiting } }: { offered: Offered }) {
  const t = useTexts(myTexts)
  if (seatsLeft === undefined) return null
  return (
    <Badge appearance="tint" color={seatsLeft > 0 ? 'success' : 'warning'}>
      {seatsLeft > 0 ? t.seatsLeft(seatsLeft) : waiting > 0 ? t.fullWaiting(waiting) : t.full}
    </Badge>
  )
}

function Refusal({ error, reload }: { error: LoadFailure; reload: () => void }) {
  const t = useTexts(myTexts)
  const common = useTexts(commonTexts)
  const code = 'code' in error ? error.code : undefined
  if (code !== 'enrolment_closed' && code !== 'not_found') return <ErrorNotice error={error} />
  return (
    <Notice
      kind="warning"
      announce
      title={code === 'not_found' ? t.notOffered : t.closed}
      action={<Button onClick={reload}>{common.reload}</Button>}
    />
  )
}
