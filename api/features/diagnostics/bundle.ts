import type { Context } from '../../context.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import type { RunRecord, ServiceTaskRecord } from '../../store/task-records.ts'
import type { DiagnosticsBundle } from './contract.ts'
import { createNameHider } from './hide-names.ts'
import { readSummary } from './summary.ts'

const SHOWN_RUNS = 30

type Hide = (text: string) => string

/**
 * What helps to find a fault, safe to give to outsiders. The configuration contains no secrets, records contribute only
 * fields that can't contain names, and names are hidden in free text.
 * @param began when the server started, by the monotonic clock
 */
export async function readBundle(ctx: Context, began: number): Promise<DiagnosticsBundle> {
  const { store, metrics } = ctx
  const hide = createNameHider(await namesOfEmployees(ctx))
  const summary = await readSummary(ctx, began)
  const auditBreaksAt = await store.audit.firstBreak()
  const { items: runs } = await store.runs.page({ limit: SHOWN_RUNS })
  const { trouble } = summary.health
  return {
    ...summary,
    health: { ...summary.health, ...(trouble !== undefined && { trouble: hide(trouble) }) },
    ...(auditBreaksAt !== undefined && { auditBreaksAt }),
    configuration: configuration(ctx, hide),
    runs: runs.map((run) => runPart(run, hide)),
    tasks: (await all(store.serviceTasks.all())).map(taskPart),
    accounts: (await all(store.remoteAccounts.all())).map(accountPart),
    log: ctx.troubles().map(hide),
    metrics: await metrics.registry.metrics(),
  }
}

async function namesOfEmployees({ store }: Context): Promise<string[]> {
  const names: string[] = []
  for await (const { displayName } of store.employees.all()) names.push(displayName)
  return names
}

function configuration({ config }: Context, hide: Hide): Record<string, unknown> {
  const { admins, dataDir, storeDir, photosDir, ...rest } = config
  return {
    ...rest,
    admins: admins.length,
    dataDir: hide(dataDir),
    storeDir: hide(storeDir),
    photosDir: hide(photosDir),
  }
}

function runPart(run: RunRecord, hide: Hide): DiagnosticsBundle['runs'][number] {
  const { id, taskId, type, status, dryRun, startedBy, startedAt, finishedAt, counts, figures, held, error } = run
  return {
    id,
    taskId,
    type,
    status,
    dryRun,
    startedAt,
    counts,
    startedBy: startedBy.split(':', 1).join(''),
    ...(finishedAt !== undefined && { finishedAt }),
    ...(figures && { figures }),
    ...(held && { held }),
    ...(error && { error: { code: error.code, message: hide(error.message) } }),
  }
}

const taskPart = ({
  id,
  type,
  schedule,
  timeZone,
  enabled,
  handledUntil,
  activeRun,
}: ServiceTaskRecord): DiagnosticsBundle['tasks'][number] => ({
  id,
  type,
  schedule,
  timeZone,
  enabled,
  handledUntil,
  running: activeRun !== undefined,
})

function accountPart(account: RemoteAccountRecord): DiagnosticsBundle['accounts'][number] {
  const { id, type, cloud, attention } = account
  const state = { id, type, cloud, ...(attention && { attention: attention.code }) }
  if (account.type === 'MicrosoftGraphPassword')
    return { ...state, granted: account.granted !== undefined, passwordRefused: account.passwordRefused !== undefined }
  const { clientSecret, clientSecretExpiresOn, certificate, mailbox } = account
  return {
    ...state,
    hasClientSecret: clientSecret !== undefined,
    hasMailbox: mailbox !== undefined,
    ...(clientSecretExpiresOn !== undefined && { clientSecretExpiresOn }),
    ...(certificate && { certificateExpiresOn: certificate.expiresOn }),
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
