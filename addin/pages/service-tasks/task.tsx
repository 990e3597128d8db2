import { useState } from 'react'
import type { z } from 'zod'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { useNotify } from '../../components/notify.ts'
import { Page } from '../../components/page.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useLoad } from '../../use-load.ts'
import { TaskDetails } from './task-details.tsx'
import { TaskForm, type TaskFields } from './task-form.tsx'

type TaskView = z.output<typeof ServiceTaskView>

export function Task({ id }: { id: string }) {
  const common = useTexts(commonTexts)
  const task = useLoad<TaskView>(`/api/service-tasks/${id}`)
  const [changing, setChanging] = useState(false)
  const { data, reload } = task
  if (!data) {
    return (
      <Page title={common.serviceTasks} above={<Link to="/service-tasks">{common.serviceTasks}</Link>}>
        {task.state === 'failed' ? <ErrorNotice error={task.error} onRetry={reload} /> : <Loading />}
      </Page>
    )
  }
  const done = () => {
    setChanging(false)
    reload()
  }
  return changing ? (
    <ChangeTask task={data} onDone={done} />
  ) : (
    <TaskDetails task={data} onChange={() => setChanging(true)} reload={reload} />
  )
}

function ChangeTask({ task, onDone }: { task: TaskView; onDone: () => void }) {
  const t = useTexts(serviceTaskTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const { act, busy, error } = useAct()
  const { type, name, schedule, timeZone, enabled } = task
  const save = (fields: TaskFields) =>
    act(async () => {
      const { type: _type, ...patch } = fields
      await api.send('PATCH', `/api/service-tasks/${task.id}`, patch, { ifMatch: task.etag })
      notify(common.saved)
      onDone()
    })
  return (
    <Page title={t.changeTitle(name)} above={<Link to="/service-tasks">{common.serviceTasks}</Link>}>
      <TaskForm
        start={{ type, name, schedule, timeZone, enabled }}
        types={[type]}
        verb={common.save}
        busy={busy}
        error={error}
        onSave={(fields) => void save(fields)}
        onCancel={onDone}
        onReload={onDone}
      />
    </Page>
  )
}
