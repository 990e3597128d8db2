import { useEffect, useState } from 'react'
import type { SetupStep } from '../../../api/features/me/contract.ts'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import type { PersonnelSettingsView } from '../../../api/features/settings/contract.ts'
import type { Api } from '../../api.ts'
import { go } from '../../route.ts'
import { useSession } from '../../session.ts'
import { setupTexts } from '../../texts/setup-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { ownTimeZone } from '../../time-zones.ts'
import { useAct, useApi, type LoadFailure } from '../../use-api.ts'
import { useLoad } from '../../use-load.ts'
import { PERSONNEL_SETTINGS } from '../settings/settings-values.ts'

interface SetupAct {
  label: string
  act: () => void
}

export interface SetupActs {
  /** The ways to do the next step, best first; empty while unknown. */
  acts: readonly SetupAct[]
  /** A message about the step. */
  note?: string
  busy: boolean
  error: LoadFailure | undefined
  /** The first run, once it was started here. */
  run: RunView | undefined
}

/** The ways to do a setup step: here if possible, otherwise the page for it. */
export function useSetupActs(step: SetupStep['id'] | undefined): SetupActs {
  const t = useTexts(setupTexts)
  const api = useApi()
  const { refresh } = useSession()
  const { busy, error, act } = useAct()
  const [run, setRun] = useState<RunView>()
  const wantsAccounts = step === 'remoteAccount' || step === 'photoSetting'
  const accounts = useLoad<{ items: RemoteAccountView[] }>(wantsAccounts ? '/api/remote-accounts?limit=200' : undefined)
  const { reload } = accounts
  // An account may have passed its test since the step before.
  useEffect(() => {
    if (wantsAccounts) reload()
  }, [step, wantsAccounts, reload])
  const inPlace = (work: () => Promise<unknown>) => () =>
    void act(async () => {
      await work()
      refresh()
    })
  const shared = { busy, error, run }
  if (!step) return { ...shared, acts: [] }
  const { action } = t.steps[step]
  const ways = { t, api, accounts: accounts.data?.items, inPlace, to: (path: string) => () => go(path) }
  if (step === 'remoteAccount') return { ...shared, ...connectWays(ways) }
  if (step === 'photoSetting') return { ...shared, ...photoWays(ways) }
  if (step === 'firstRun')
    return { ...shared, acts: [{ label: action, act: () => void act(async () => setRun(await startRun(api))) }] }
  return { ...shared, acts: otherWays(step, ways) }
}

interface Ways {
  t: Widened
  api: Api
  accounts: readonly RemoteAccountView[] | undefined
  inPlace: (work: () => Promise<unknown>) => () => void
  to: (path: string) => () => void
}

type Widened = ReturnType<typeof useTexts<(typeof setupTexts)['en']>>

/** Links to a new account, or to one whose test hasn't passed; its page tests it when it opens. */
function connectWays({ t, accounts, to }: Ways): Pick<SetupActs, 'acts' | 'note'> {
  if (accounts === undefined) return { acts: [] }
  const [untested] = accounts
  return untested
    ? { note: t.notPassed, acts: [{ label: t.testAccount, act: to(`/remote-accounts/${untested.id}?added`) }] }
    : { acts: [{ label: t.steps.remoteAccount.action, act: to('/remote-accounts/new') }] }
}

function photoWays({ t, api, accounts, inPlace, to }: Ways): Pick<SetupActs, 'acts'> {
  if (accounts === undefined) return { acts: [] }
  const [only, another] = accounts.filter(({ tested }) => tested)
  const settings = { label: t.steps.photoSetting.action, act: to('/settings') }
  if (!only || another) return { acts: [settings] }
  return { acts: [{ label: t.useForPhotos(only.name), act: inPlace(() => choose(api, only.id)) }, settings] }
}

function otherWays(
  step: Exclude<SetupStep['id'], 'remoteAccount' | 'photoSetting' | 'firstRun'>,
  { t, api, inPlace, to }: Ways,
): SetupActs['acts'] {
  const { action } = t.steps[step]
  if (step === 'employees')
    return [
      { label: action, act: to('/employees/from-entra') },
      { label: t.importList, act: to('/employees/import') },
    ]
  if (step === 'serviceTask')
    return [
      { label: action, act: inPlace(() => addTask(api, t.taskName)) },
      { label: t.otherTime, act: to('/service-tasks/new') },
    ]
  return [{ label: action, act: to(LATER[step]) }]
}

const LATER = {
  invitationSetting: '/training-settings',
  firstSession: '/trainings',
  firstInvitation: '/calendar',
} as const

async function choose(api: Api, photoSynchronizationAccountId: string): Promise<void> {
  const path = '/api/settings/personnel-administration'
  const settings = await api.get<PersonnelSettingsView>(path)
  const next = PERSONNEL_SETTINGS.settingsOf(PERSONNEL_SETTINGS.valuesOf(settings))
  await api.send('PUT', path, { ...next, photoSynchronizationAccountId }, { ifMatch: settings.etag })
}

const addTask = (api: Api, name: string) =>
  api.send('POST', '/api/service-tasks', {
    type: 'PhotoSynchronization',
    name,
    schedule: '0 2 * * *',
    timeZone: ownTimeZone(),
    enabled: true,
  })

async function startRun(api: Api): Promise<RunView | undefined> {
  const { items } = await api.get<{ items: ServiceTaskView[] }>('/api/service-tasks?limit=200')
  const task = items.find(({ type, enabled }) => type === 'PhotoSynchronization' && enabled)
  if (!task) return undefined
  return (await api.send<{ run: RunView }>('POST', `/api/service-tasks/${task.id}/runs`, {})).run
}
