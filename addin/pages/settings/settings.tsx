import { useEffect, useRef, useState } from 'react'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import type { PersonnelSettingsView } from '../../../api/features/settings/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { SettingsForm } from './settings-form.tsx'
import { TaskPanel } from './task-panel.tsx'

/** Personnel Administration > Settings. */
export function Settings(_props: { id: string }) {
  const common = useTexts(commonTexts)
  const settings = useLoad<PersonnelSettingsView>('/api/settings/personnel-administration')
  const accounts = useLoad<{ items: RemoteAccountView[] }>('/api/remote-accounts?limit=200')
  const tasks = useLoad<{ items: ServiceTaskView[] }>('/api/service-tasks?limit=200')
  // Another number begins the form anew, with what has just been read.
  const [round, setRound] = useState(0)
  const beginAnew = useRef(false)
  useEffect(() => {
    if (beginAnew.current) setRound((value) => value + 1)
    beginAnew.current = false
  }, [settings.data])
  const failed = [settings, accounts, tasks].find(({ state }) => state === 'failed')
  const reload = () => {
    beginAnew.current = true
    for (const one of [settings, accounts, tasks]) one.reload()
  }
  const there = settings.data && accounts.data && tasks.data
  return (
    <Page title={common.settings} above={common.personnelAdministration}>
      {failed?.state === 'failed' ? (
        <ErrorNotice error={failed.error} onRetry={reload} />
      ) : there ? null : (
        <Loading rows={3} height={160} />
      )}
      {settings.data && accounts.data && tasks.data ? (
        <>
          <SettingsForm key={round} settings={settings.data} accounts={accounts.data.items} onReload={reload} />
          <TaskPanel tasks={tasks.data.items.filter(({ type }) => type === 'PhotoSynchronization')} />
        </>
      ) : null}
    </Page>
  )
}
