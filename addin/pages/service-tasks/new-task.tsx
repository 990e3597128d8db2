import type { z } from 'zod'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { useNotify } from '../../components/notify.ts'
import { Page } from '../../components/page.tsx'
import { go, guardLeaving, useRoute } from '../../route.ts'
import { useSession } from '../../session.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useLoad } from '../../use-load.ts'
import { TaskForm, type TaskFields } from './task-form.tsx'
import { ownTimeZone } from '../../time-zones.ts'

export function NewTask(_props: { id: string }) {
  const t = useTexts(serviceTaskTexts)
  const common = useTexts(commonTexts)
  const types = useLoad<{ items: TaskFields['type'][] }>('/api/service-tasks/types')
  const { query } = useRoute()
  // People who come from the training settings want the task for invitations.
  const first = types.data?.items.find((type) => type === query.get('type')) ?? types.data?.items[0]
  return (
    <Page title={t.newTitle} above={<Link to="/service-tasks">{common.serviceTasks}</Link>}>
      {types.state === 'failed' ? <ErrorNotice error={types.error} onRetry={types.reload} /> : null}
      {types.state === 'loading' ? <Loading rows={5} /> : null}
      {types.data && first ? <NewTaskForm types={types.data.items} first={first} /> : null}
    </Page>
  )
}

function NewTaskForm({ types, first }: { types: readonly TaskFields['type'][]; first: TaskFields['type'] }) {
  const t = useTexts(serviceTaskTexts)
  const api = useApi()
  const notify = useNotify()
  const { refresh } = useSession()
  const { act, busy, error, clear } = useAct()
  const create = (fields: TaskFields) =>
    act(async () => {
      const task = await api.send<z.output<typeof ServiceTaskView>>('POST', '/api/service-tasks', fields)
      notify(t.created)
      refresh()
      guardLeaving(undefined)
      go(`/service-tasks/${task.id}`, { replace: true })
    })
  const usual =
    first === 'SessionInvitations'
      ? { name: t.defaultInvitationsName, schedule: '*/15 * * * *' }
      : { name: t.defaultName, schedule: '0 2 * * *' }
  const start: TaskFields = { type: first, ...usual, timeZone: ownTimeZone(), enabled: true }
  return (
    <TaskForm
      start={start}
      types={types}
      verb={t.create}
      busy={busy}
      error={error}
      onSave={(fields) => void create(fields)}
      onCancel={() => go('/service-tasks')}
      onReload={clear}
    />
  )
}
