import { createHash } from 'node:crypto'
import { systemClock } from '../../api/lib/clock.ts'
import { createLog } from '../../api/lib/log.ts'
import { openLowdbStore } from '../../api/store/lowdb/lowdb.ts'
import { openPhotoFolder } from '../../api/store/lowdb/photos-disk.ts'
import type { Child } from './child.ts'
import type { SurveyAnswers } from './one-by-one-process.ts'
import type { Bench } from './photos-part.ts'
import type { PictureState } from './picture-survey.ts'
import { install, measureRun, openRollcall, type Installation } from './rollcall.ts'
import type { TenantAnswers } from './tenant-process.ts'

/** Of all answers, parts of batches included. */
export const REFUSED_SHARE = 0.05

export interface FaultResult {
  name: string
  /** Pictures that exist in the tenant. */
  pictures: number
  missing: number
  wrong: number
  requests: number
  earlyCalls: number
  seconds: number
}

type Truth = [userId: string, sha256: string | null][]

/**
 * What is missing or wrong after a run while one answer in twenty is refused. Each candidate has a stand-in of its own
 * with the same people and the same chances; all go on at once, since they spend their time waiting.
 */
export async function measureFaults(bench: Bench): Promise<FaultResult[]> {
  bench.say(
    `faults: ${String(bench.options.faultPeople)} people, ${String(REFUSED_SHARE * 100)} % of the answers refused`,
  )
  const results = await Promise.all([
    rollcallUnderFaults(bench),
    surveyUnderFaults(bench, 'one-by-one', 'one by one, Graph client with its own repeating'),
    surveyUnderFaults(bench, 'raw', 'raw, 64 in flight, no repeating'),
  ])
  return results.flat()
}

async function rollcallUnderFaults({ workshop, options }: Bench): Promise<FaultResult[]> {
  const tenant = await workshop.startTenant(options.faultPeople)
  const truth = await tenant.ask('truth')
  const installation = await install(workshop, tenant)
  await tenant.ask('refuse', REFUSED_SHARE)
  const results: FaultResult[] = []
  for (const name of ['Rollcall, first synchronisation', 'Rollcall, after one more run']) {
    await tenant.ask('reset')
    const rollcall = await openRollcall(workshop, installation)
    const { seconds } = await measureRun(rollcall, installation.taskId)
    await rollcall.child.stop()
    results.push(await judge(name, { tenant, truth, seconds, states: await storedPictures(installation) }))
  }
  await tenant.stop()
  return results
}

async function surveyUnderFaults(
  { workshop, options }: Bench,
  kind: 'one-by-one' | 'raw',
  name: string,
): Promise<FaultResult[]> {
  const tenant = await workshop.startTenant(options.faultPeople)
  const truth = await tenant.ask('truth')
  await tenant.ask('reset')
  await tenant.ask('refuse', REFUSED_SHARE)
  const child = await workshop.start<SurveyAnswers>(kind)
  const { list, photos } = await child.ask('survey', { place: await tenant.ask('where'), most: options.faultPeople })
  const states = await child.ask('states')
  await child.stop()
  const result = await judge(name, { tenant, truth, seconds: list.seconds + photos.seconds, states })
  await tenant.stop()
  return [result]
}

interface Finding {
  tenant: Child<TenantAnswers>
  truth: Truth
  states: [string, PictureState][]
  seconds: number
}

async function judge(name: string, { tenant, truth, states, seconds }: Finding): Promise<FaultResult> {
  const found = new Map(states)
  const has = (id: string) => typeof found.get(id) === 'string' && found.get(id) !== 'failed'
  const { requests, earlyCalls } = await tenant.ask('asked')
  return {
    name,
    requests,
    earlyCalls,
    seconds,
    pictures: truth.filter(([, sha256]) => sha256 !== null).length,
    missing: truth.filter(([id, sha256]) => sha256 !== null && !has(id)).length,
    wrong: truth.filter(([id, sha256]) => has(id) && found.get(id) !== sha256).length,
  }
}

/**
 * What stands on disk after a run: for each user the bytes it was made from, or nothing where the picture's file is not
 * whole.
 */
async function storedPictures({ env }: Installation): Promise<[string, PictureState][]> {
  const folder = env['DATA_DIR'] ?? ''
  const { logger: log } = createLog({ level: 'error' })
  const store = await openLowdbStore({ folder, clock: systemClock(), log })
  const photos = await openPhotoFolder({ folder: `${folder}/photos`, log })
  const states: [string, PictureState][] = []
  for await (const { id, photo } of store.employees.all()) {
    const entry = await store.photoLedger.get(id)
    if (entry?.entraUserId === undefined) continue
    const bytes = photo && (await photos.get(photo.blob))
    const whole = bytes && createHash('sha256').update(bytes).digest('hex') === photo.blob
    states.push([entry.entraUserId, whole ? (entry.sourceSha256 ?? null) : null])
  }
  await store.close()
  return states
}
