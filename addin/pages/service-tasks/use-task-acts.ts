import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { useNotify } from '../../components/notify.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi, type LoadFailure } from '../../use-api.ts'

export interface TaskActs {
  busy: boolean
  error: LoadFailure | undefined
  start: (dryRun: boolean) => void
  enable: (enabled: boolean) => void
}

/** The actions on a service task's page. @param onDone called after each success */
export function useTaskActs(task: ServiceTaskView, onDone: () => void): TaskActs {
  const t = useTexts(serviceTaskTexts)
  const api = useApi()
  const notify = useNotify()
  const { act, busy, error } = useAct()
  const start = (dryRun: boolean) =>
    act(async () => {
      await api.send('POST', `/api/service-tasks/${task.id}/runs`, { dryRun })
      notify(dryRun ? t.startedDryRun : t.startedRun)
      onDone()
    })
  const enable = (enabled: boolean) =>
    act(async () => {
      await api.send('PATCH', `/api/service-tasks/${task.id}`, { enabled }, { ifMatch: task.etag })
      notify(enabled ? t.switchedOn : t.switchedOff)
      onDone()
    })
  return { busy, error, start: (dryRun) => void start(dryRun), enable: (enabled) => void enable(enabled) }
}
