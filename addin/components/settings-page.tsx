import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react'
import type { RemoteAccountView } from '../../api/features/remote-accounts/contract.ts'
import type { ServiceTaskView } from '../../api/features/service-tasks/contract.ts'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'
import { useLoad } from '../use-load.ts'
import { ErrorNotice } from './error-notice.tsx'
import { Loading } from './loading.tsx'
import { Page } from './page.tsx'

export interface LoadedSettings<View> {
  settings: View
  accounts: readonly RemoteAccountView[]
  /** Reads everything again; the form then starts over. */
  onReload: () => void
}

interface SettingsPageProps<View> {
  /** The part of the navigation these settings are in. */
  above: string
  path: string
  form: (loaded: LoadedSettings<View>) => ReactNode
  /** Below the form, and unaffected when it starts over. */
  tasks: (tasks: readonly ServiceTaskView[]) => ReactNode
}

/** A settings page, with the remote accounts to choose from and the service tasks that use the settings. */
export function SettingsPage<View>({ above, path, form, tasks: taskPanel }: SettingsPageProps<View>) {
  const common = useTexts(commonTexts)
  const settings = useLoad<View>(path)
  const accounts = useLoad<{ items: RemoteAccountView[] }>('/api/remote-accounts?limit=200')
  const tasks = useLoad<{ items: ServiceTaskView[] }>('/api/service-tasks?limit=200')
  // Changing it makes the form start over with new data.
  const [round, setRound] = useState(0)
  const startsOver = useRef(false)
  useEffect(() => {
    if (startsOver.current) setRound((value) => value + 1)
    startsOver.current = false
  }, [settings.data])
  const failed = [settings, accounts, tasks].find(({ state }) => state === 'failed')
  const onReload = () => {
    startsOver.current = true
    for (const one of [settings, accounts, tasks]) one.reload()
  }
  const loaded = settings.data &&
    accounts.data &&
    tasks.data && { settings: settings.data, accounts: accounts.data.items, onReload }
  return (
    <Page title={common.settings} above={above}>
      {failed?.state === 'failed' ? (
        <ErrorNotice error={failed.error} onRetry={onReload} />
      ) : loaded ? null : (
        <Loading rows={3} height={160} />
      )}
      {loaded ? (
        <>
          <Fragment key={round}>{form(loaded)}</Fragment>
          {taskPanel(tasks.data?.items ?? [])}
        </>
      ) : null}
    </Page>
  )
}
