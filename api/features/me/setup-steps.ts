import type { Context } from '../../context.ts'
import type { PersonnelAdministrationSettings, SettingsRecord } from '../../store/setting-records.ts'
import type { SetupStep } from './contract.ts'

/** What must be set up before pictures arrive, in the order of the steps. */
export async function setupSteps(ctx: Context): Promise<SetupStep[]> {
  const { settings, employees } = ctx.store
  const chosen = await chosenAccount(ctx, await settings.get('personnel-administration'))
  const hasTask = await hasPhotoTask(ctx)
  const ran = await hasRun(ctx)
  return [
    step(
      'remoteAccount',
      ran || (await hasTestedAccount(ctx)),
      'A remote account connects Rollcall to Microsoft 365, and its test passed.',
      'Add a remote account for your tenant on the Remote Accounts page, and test it.',
    ),
    step(
      'photoSetting',
      chosen,
      'A remote account is chosen for photos.',
      'Choose the remote account under Personnel Administration > Settings > Microsoft photo synchronization.',
    ),
    step(
      'employees',
      (await employees.count()) > 0,
      'There are employees.',
      'Take employees over from Entra ID, or import a list.',
    ),
    step(
      'serviceTask',
      hasTask,
      'A service task synchronises the photos.',
      'Create a service task of type PhotoSynchronization and switch it on.',
    ),
    step('firstRun', ran, 'Photos have been synchronised.', 'Start the service task, or wait for its next time.'),
  ]
}

async function hasPhotoTask({ store }: Context): Promise<boolean> {
  for await (const { enabled } of store.serviceTasks.find({ type: 'PhotoSynchronization' })) if (enabled) return true
  return false
}

/** What comes after the pictures, for companies that want invitations too. */
export async function invitationSteps({ store }: Pick<Context, 'store'>): Promise<SetupStep[]> {
  return [
    step(
      'invitationSetting',
      (await store.settings.get('training')) !== undefined,
      'It is chosen how invitations are sent.',
      'Choose how invitations are sent under Training > Settings > Training invitation type.',
    ),
    {
      ...step(
        'firstSession',
        (await store.sessions.count()) > 0,
        'A session is planned.',
        'Plan a session of a training.',
      ),
      who: 'trainer',
    },
    {
      ...step(
        'firstInvitation',
        (await store.meetings.count()) > 0,
        'Invitations have been sent.',
        'Review and send the invitations of a session.',
      ),
      who: 'trainer',
    },
  ]
}

function step(id: SetupStep['id'], done: boolean, doneMessage: string, toDo: string): SetupStep {
  return { id, done, who: 'admin', message: done ? doneMessage : toDo }
}

/** An account that was only added may have wrong values. */
async function hasTestedAccount({ store }: Context): Promise<boolean> {
  for await (const { passedRevision, credentialsRevision, attention } of store.remoteAccounts.all())
    if (passedRevision === credentialsRevision && !attention) return true
  return false
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
