import { Button, Switch } from '@fluentui/react-components'
import { Edit20Regular, Eye20Regular, Play20Regular } from '@fluentui/react-icons'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { Facts } from '../../components/facts.tsx'
import { Link } from '../../components/link.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { SaveFailure } from '../../components/save-failure.tsx'
import { go } from '../../route.ts'
import { useSession } from '../../session.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAll } from '../../use-all.ts'
import { useFormat } from '../../use-format.ts'
import { DeleteTask } from './delete-task.tsx'
import { LiveRun } from './live-run.tsx'
import { RunHistory } from './run-history.tsx'
import { RunTrouble } from './run-trouble.tsx'
import { scheduleInWords } from './schedule-sentence.ts'
import { useTaskActs } from './use-task-acts.ts'
import { useNextRun } from './use-next-run.ts'

/** The most at once; fewer are kept of each task. */
const RUNS_AT_ONCE = 200

interface TaskDetailsProps {
  task: ServiceTaskView
  onChange: () => void
  reload: () => void
}

/** One service task: what it does and when, the current run, and earlier ones. */
export function TaskDetails({ task, onChange, reload }: TaskDetailsProps) {
  const t = useTexts(serviceTaskTexts)
  const common = useTexts(commonTexts)
  const { locale, refresh } = useSession()
  const format = useFormat()
  const runs = useAll<RunView>(`/api/service-tasks/${task.id}/runs?limit=${RUNS_AT_ONCE}`)
  const reloadAll = () => {
    reload()
    runs.reload()
    refresh()
  }
  const { busy, error, start, enable } = useTaskActs(task, reloadAll)
  const { lastRun } = task
  const running = lastRun?.status === 'running' ? lastRun : undefined
  const newestReal = runs.items?.find((run) => !run.dryRun)
  const next = useNextRun(task)
  return (
    <Page
      title={task.name}
      above={<Link to="/service-tasks">{common.serviceTasks}</Link>}
      actions={
        <TaskActions task={task} busy={busy} isRunning={running !== undefined} onStart={start} onChange={onChange} />
      }
    >
      <SaveFailure error={error} onReload={reloadAll} />
      {running ? <LiveRun key={running.id} run={running} onEnd={reloadAll} /> : null}
      {newestReal?.status === 'held' ? (
        <Notice
          kind="warning"
          title={t.heldNotice}
          action={<Button onClick={() => go(`/runs/${newestReal.id}`)}>{t.look}</Button>}
        >
          {t.heldNoticeText}
        </Notice>
      ) : null}
      {lastRun && lastRun.status !== 'cancelled' ? <RunTrouble run={lastRun} /> : null}
      <Panel title={t.details} lead={t.typeNotes[task.type]}>
        <Facts
          facts={[
            { term: t.schedule, value: scheduleInWords(task.schedule, locale, t) },
            { term: t.timeZone, value: task.timeZone.replaceAll('_', ' ') },
            {
              term: t.next,
              value: next,
            },
          ]}
        />
        {task.dueSince ? <span>{t.dueSince(format.day(task.dueSince))}</span> : null}
        <Switch
          label={t.enabled}
          checked={task.enabled}
          disabled={busy}
          onChange={(_event, data) => enable(data.checked)}
        />
      </Panel>
      <RunHistory type={task.type} runs={runs} />
    </Page>
  )
}

interface TaskActionsProps {
  task: ServiceTaskView
  busy: boolean
  isRunning: boolean
  onStart: (dryRun: boolean) => void
  onChange: () => void
}

/** Starts, edits or deletes the task. */
function TaskActions({ task, busy, isRunning, onStart, onChange }: TaskActionsProps) {
  const t = useTexts(serviceTaskTexts)
  const common = useTexts(commonTexts)
  const isBusy = busy || isRunning
  return (
    <>
      <Button icon={<Play20Regular />} appearance="primary" disabledFocusable={isBusy} onClick={() => onStart(false)}>
        {t.runNow}
      </Button>
      <Button icon={<Eye20Regular />} disabledFocusable={isBusy} title={t.dryRunHint} onClick={() => onStart(true)}>
        {t.dryRun}
      </Button>
      <Button icon={<Edit20Regular />} disabledFocusable={busy} onClick={onChange}>
        {common.edit}
      </Button>
      <DeleteTask task={task} />
    </>
  )
}
