import type { Context } from '../../context.ts'
import type { PersonnelAdministrationSettings, SettingsRecord } from '../../store/setting-records.ts'
import type { SetupStep } from './contract.ts'

/** What has to be in place before pictures arrive, in the order in which it is done. */
export async function setupSteps(ctx: Context): Promise<SetupStep[]> {
  const { remoteAccounts, serviceTasks, settings } = ctx.store
  const chosen = await chosenAccount(ctx, await settings.get('personnel-administration'))
  const tasks = await serviceTasks.count({ type: 'PhotoSynchronization', enabled: true })
  return [
    step(
      'remoteAccount',
      (await remoteAccounts.count()) > 0,
      'A remote account connects Rollcall to Microsoft 365.',
      'Add a remote account for your tenant on the Remote Accounts page.',
    ),
    step(
      'photoSetting',
      chosen,
      'A remote account is chosen for photos.',
      'Choose the remote account under Personnel Administration > Settings > Microsoft photo synchronization.',
    ),
    step(
      'serviceTask',
      tasks > 0,
      'A service task synchronises the photos.',
      'Create a service task of type PhotoSynchronization and switch it on.',
    ),
    step(
      'firstRun',
      await hasRun(ctx),
      'Photos have been synchronised.',
      'Start the service task, or wait for its next time.',
    ),
  ]
}

function step(id: SetupStep['id'], done: boolean, doneMessage: string, toDo: string): SetupStep {
  return { id, done, who: 'admin', message: done ? doneMessage : toDo }
}

async function chosenAccount(ctx: Context, settings: SettingsRecord | undefined): Promise<boolean> {
  const id = (settings as PersonnelAdministrationSettings | undefined)?.photoSynchronizationAccountId
  return id !== undefined && (await ctx.store.remoteAccounts.get(id)) !== undefined
}

async function hasRun(ctx: Context): Promise<boolean> {
  const ended = async (status: 'succeeded' | 'partial') =>
    (await ctx.store.runs.count({ type: 'PhotoSynchronization', dryRun: false, status })) > 0
  return (await ended('succeeded')) || ended('partial')
}
