import { addPasswordAccount } from '../helpers/consent.ts'
import type { Rollcall } from '../helpers/start-rollcall.ts'
import { planSessions } from './plan-sessions.ts'

interface Items {
  items: { id: string; photo?: unknown }[]
}

/** A path for each page of the tab, with existing records, after one synchronisation. */
export async function pagePaths(rollcall: Rollcall): Promise<Record<string, string>> {
  if (!rollcall.prepared) throw new Error('Pages are shown of a Rollcall that is prepared.')
  const { accountId, taskId } = rollcall.prepared
  const run = await rollcall.runTask(taskId)
  const serviceUser = await addPasswordAccount(rollcall)
  const { items } = (await rollcall.as('admin').get('/api/employees')).body as Items
  const somebody = items.find(({ photo }) => photo)
  if (!somebody) throw new Error('Nobody has a picture.')
  const { trainingId, sessionId } = await planSessions(rollcall)
  const session = `/sessions/${sessionId}`
  return {
    home: '/',
    'my page': '/my',
    catalogue: '/catalogue',
    employees: '/employees',
    import: '/employees/import',
    employee: `/employees/${somebody.id}`,
    settings: '/settings',
    retention: '/settings/retention',
    'remote accounts': '/remote-accounts',
    'new account': '/remote-accounts/new',
    account: `/remote-accounts/${accountId}`,
    'account test': `/remote-accounts/${accountId}/test`,
    'account certificate': `/remote-accounts/${accountId}/certificate`,
    'account limits': `/remote-accounts/${accountId}/limits`,
    'service user': `/remote-accounts/${serviceUser}`,
    'service user connection': `/remote-accounts/${serviceUser}/connection`,
    'service tasks': '/service-tasks',
    'new task': '/service-tasks/new',
    task: `/service-tasks/${taskId}`,
    run: `/runs/${run.id}`,
    'service keys': '/service-keys',
    audit: '/audit',
    diagnostics: '/diagnostics',
    trainings: '/trainings',
    'import sessions': '/trainings/import',
    training: `/trainings/${trainingId}`,
    'session dates': session,
    participants: `${session}/participants`,
    invitation: `${session}/invitation`,
    'mail forecast': `${session}/send`,
    attendance: `${session}/attendance`,
    calendar: '/calendar',
    'training settings': '/training-settings',
  }
}
