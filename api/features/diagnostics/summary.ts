import type { Context } from '../../context.ts'
import { attentionFor } from '../../lib/errors.ts'
import { rollcallVersion } from '../../lib/version.ts'
import { smtpPasswordEnding } from '../../mail/smtp-password.ts'
import type { DiagnosticsSummary } from './contract.ts'
import { outdatedZones } from './outdated-zones.ts'

/** The state of this server. @param began when it started, by the monotonic clock */
export async function readSummary(ctx: Context, began: number): Promise<DiagnosticsSummary> {
  const trouble = await ctx.store.health()
  const ending = smtpPasswordEnding(ctx.config.mail?.server, ctx.secrets.smtpLogin)
  return {
    madeAt: ctx.clock.now().toISOString(),
    versions: {
      rollcall: rollcallVersion(),
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      ...(ctx.timeZoneData !== undefined && { timeZones: ctx.timeZoneData }),
    },
    health: {
      ready: trouble === undefined && !ctx.stopping.aborted,
      ...(trouble !== undefined && { trouble }),
      upSeconds: Math.round((ctx.clock.monotonic() - began) / 1000),
      scheduler: ctx.config.scheduler,
    },
    warnings: [...(ending ? [attentionFor(ending)] : []), ...(await outdatedZones(ctx))],
    counts: await counts(ctx),
  }
}

const COUNTED = [
  'employees',
  'photoLedger',
  'directories',
  'remoteAccounts',
  'serviceTasks',
  'runs',
  'serviceKeys',
  'trainings',
  'sessions',
  'meetings',
] as const

async function counts({ store }: Context): Promise<Record<string, number>> {
  const entries = await Promise.all(COUNTED.map(async (name) => [name, await store[name].count()] as const))
  let withPhoto = 0
  for await (const { photo } of store.employees.all()) if (photo) withPhoto += 1
  return { ...Object.fromEntries(entries), employeesWithPhoto: withPhoto }
}
