import { auditDone, type By } from '../../auth/audit.ts'
import { actorKey } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { limitWork } from '../../lib/limit-work.ts'
import { PERSON_ERASED, readCertificate } from './erasure-certificate.ts'
import type { Certificate, Erased } from './contract.ts'
import { eraseAuditNames, eraseSeries } from './erase-lines.ts'
import { eraseFromMeetings } from './erase-meetings.ts'
import { erasePictures, picturesOf } from './erase-pictures.ts'
import { eraseRecords } from './erase-records.ts'
import { identityOf, personToErase } from './identity.ts'
import { createRedactor, type Redactor } from './redactor.ts'

/** How other features delete what is theirs. */
export interface ErasureParts {
  removeEmployee(by: By, id: string): Promise<void>
  /** @returns how many coming meetings they were taken off */
  takeOffMeetings(by: By, person: { id: string; addresses: ReadonlySet<string> }): Promise<number>
}

export type ErasePerson = (by: By, id: string, typed: string) => Promise<Certificate>

/** Makes the act that erases one person after the other. Done again after a crash, it does the rest. */
export function createErasure(ctx: Context, parts: ErasureParts): ErasePerson {
  const inTurn = limitWork(1)
  return (by, id, typed) => inTurn(() => erasePerson(ctx, parts, by, id, typed))
}

/**
 * Erases somebody everywhere in Rollcall. The record goes last, so that the act can be repeated until it is done.
 * @throws not_found, erasure_not_confirmed, run_in_progress
 */
async function erasePerson(ctx: Context, parts: ErasureParts, by: By, id: string, typed: string): Promise<Certificate> {
  const person = await personToErase(ctx, id)
  if (person.employeeNumber !== typed.trim())
    throw new RollcallError('erasure_not_confirmed', 'This is not the employee number of the person.')
  await refuseDuringRun(ctx)
  const identity = await identityOf(ctx, person)
  const redactor = createRedactor(identity)
  const pictures = await picturesOf(ctx, person)
  const isHere = (await ctx.store.employees.get(id)) !== undefined
  if (isHere) await parts.removeEmployee(by, id)
  // Before their address is gone: without it nobody could take them off.
  const comingMeetings = await parts.takeOffMeetings(by, identity)
  const series = await eraseSeries(ctx, identity, redactor)
  const meetings = await eraseFromMeetings(ctx, identity, redactor)
  const reports = await eraseReports(ctx, redactor)
  const who = { actor: actorKey(by.actor), actorName: by.actor.name }
  const auditLines = await eraseAuditNames(ctx, who, identity, redactor)
  const records = await eraseRecords(ctx, identity, redactor)
  const erased: Erased = {
    ...{ employeeRecord: isHere ? 1 : 0, ...records, ...series, meetings: meetings.count },
    ...{ comingMeetings, auditLines },
    ...{ pictures: await erasePictures(ctx, pictures), importReports: (series.importReports ?? 0) + reports },
  }
  await ctx.store.forgetFormer()
  const left = {
    ...{ inOutlook: meetings.past, stillComing: meetings.coming, sameName: identity.isNameShared ? 1 : 0 },
    accounts: await accountsNaming(ctx, redactor),
  }
  const changes = Object.fromEntries(Object.entries({ ...erased, ...left }).map(([what, after]) => [what, { after }]))
  await auditDone(ctx, by, PERSON_ERASED, { kind: 'employee', id }, changes)
  return readCertificate(ctx, id)
}

/** A run that is under way would write down the person once more. */
async function refuseDuringRun({ store }: Context): Promise<void> {
  for await (const run of store.runs.find({ status: 'running' }))
    throw new RollcallError('run_in_progress', 'A run is in progress and may write data about this person.', {
      details: { runId: run.id },
    })
}

async function eraseReports({ store }: Context, redactor: Redactor): Promise<number> {
  const ids: string[] = []
  for await (const record of store.imports.all()) if (redactor.value(record) !== record) ids.push(record.id)
  if (ids.length > 0) await store.imports.changeMany(ids, (current) => redactor.value(current))
  return ids.length
}

async function accountsNaming({ store }: Context, redactor: Redactor): Promise<number> {
  let count = 0
  for await (const account of store.remoteAccounts.all()) if (redactor.value(account) !== account) count += 1
  return count
}
