import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Add20Regular, Delete20Regular, Edit20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import type { SessionLine } from '../../../api/features/trainings/sessions/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { useAll } from '../../use-all.ts'
import { AddSession } from './add-session.tsx'
import { ChangeTraining } from './change-training.tsx'
import { CopySession } from './copy-session.tsx'
import { DeleteTraining } from './delete-training.tsx'
import { PictureOfTraining } from './picture-of-training.tsx'
import { SessionList } from './session-list.tsx'

const useStyles = makeStyles({
  lead: {
    margin: 0,
    maxWidth: '48rem',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
})

/** A training with its sessions. */
export function Training({ id }: { id: string }) {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const common = useTexts(commonTexts)
  const path = `/api/trainings/${encodeURIComponent(id)}`
  const training = useLoad<TrainingView>(path)
  const sessions = useAll<SessionLine>(`${path}/sessions?limit=200`)
  const [open, setOpen] = useState<'add' | 'change' | 'delete' | SessionLine>()
  const above = <Link to="/trainings">{t.toTrainings}</Link>
  const { data } = training
  if (!data) {
    return (
      <Page title={common.training} above={above}>
        {training.state === 'failed' ? (
          <ErrorNotice error={training.error} onRetry={training.reload} />
        ) : (
          <Loading rows={4} height={72} />
        )}
      </Page>
    )
  }
  const close = () => setOpen(undefined)
  const add = (
    <Button icon={<Add20Regular />} appearance="primary" onClick={() => setOpen('add')}>
      {t.addSession}
    </Button>
  )
  const actions = (
    <>
      {sessions.items?.length === 0 ? null : add}
      <Button icon={<Edit20Regular />} onClick={() => setOpen('change')}>
        {t.change}
      </Button>
      {sessions.items?.length === 0 ? (
        <Button icon={<Delete20Regular />} onClick={() => setOpen('delete')}>
          {t.remove}
        </Button>
      ) : null}
    </>
  )
  return (
    <Page title={data.title} above={above} actions={actions}>
      <PictureOfTraining training={data} onDone={training.reload} />
      {data.description ? <p className={styles.lead}>{data.description}</p> : null}
      {sessions.error ? <ErrorNotice error={sessions.error} onRetry={sessions.reload} /> : null}
      {!sessions.items && !sessions.error ? <Loading rows={3} height={72} /> : null}
      {sessions.items?.length === 0 ? (
        <EmptyState picture="calendar" title={t.noPlannedTitle} action={add}>
          {t.noPlanned}
        </EmptyState>
      ) : null}
      {sessions.items && sessions.items.length > 0 ? <SessionList sessions={sessions.items} onCopy={setOpen} /> : null}
      {open === 'add' ? <AddSession training={data} onClose={close} /> : null}
      {open === 'change' ? <ChangeTraining training={data} onDone={training.reload} onClose={close} /> : null}
      {open === 'delete' ? <DeleteTraining training={data} onClose={close} /> : null}
      {typeof open === 'object' ? <CopySession session={open} onClose={close} /> : null}
    </Page>
  )
}
