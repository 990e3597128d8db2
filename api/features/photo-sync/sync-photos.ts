import type { Context } from '../../context.ts'
import type { GraphSession } from '../../graph/graph.ts'
import { openAccount } from '../../graph/open-account.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import type { PersonnelAdministrationSettings } from '../../store/setting-records.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { RunEnd, RunHandle } from '../service-tasks/task-runner.ts'
import { askInBatches } from './ask-in-batches.ts'
import { askedUnder } from './asked-under.ts'
import { brakeOn } from './brake.ts'
import { finishStaged, heldEarlier, holdStaged } from './finish-staged.ts'
import { forgetLeavers } from './forget-ledger-of-leavers.ts'
import { gatherPeople, type People } from './gather-people.ts'
import { judgePicture, type Decision } from './judge-picture.ts'
import { firstQuestion, type Inquiry, type MatchedPerson } from './photo-inquiry.ts'
import { readDirectory } from './read-directory.ts'
import { createRunRecorder } from './run-recorder.ts'
import { sweepPictures } from './sweep-pictures.ts'
import { createWeighRefusals } from './weigh-refusals.ts'

/** Some may have been done before anything was asked. */
const RUNS_TO_LOOK_AT = 5

/**
 * Brings every employee's picture up to date with Entra ID. New pictures appear as they arrive; replacements and
 * removals wait for the end of the run, where the safety limit may hold them. One person's failure never stops a run; a
 * failure that would repeat for everyone does. Application permissions: User.ReadBasic.All and ProfilePhoto.Read.All,
 * or User.Read.All.
 */
export async function syncPhotos(ctx: Context, handle: RunHandle, account: RemoteAccountRecord): Promise<RunEnd> {
  const settings = await readPersonnelSettings(ctx.store)
  const session = await openAccount(ctx, account.id)
  await handle.askUnder(askedUnder(account, settings))
  session.atOnce.beginWith(await fineLastTime(ctx, handle))
  const people = await everybody(ctx, handle, { session, account, settings })
  const { staged, photoBytes } = await askEverybody(ctx, handle, { session, settings, people })
  const figures = { ...session.figures, photoBytes, atOnce: session.atOnce.now() }
  // What an earlier instance held counts too: it must not slip through because the rest is small.
  const held = brakeOn([...staged, ...heldEarlier(handle)], people.pictures, settings)
  if (handle.run.dryRun) return { status: 'succeeded', figures, ...(held && { held }) }
  if (held) {
    await holdStaged(handle, staged)
    return { status: 'held', held, figures }
  }
  await finishStaged(ctx, handle, staged, people.ledger)
  await clearAway(ctx)
  return { status: 'succeeded', figures }
}

async function everybody(
  ctx: Context,
  handle: RunHandle,
  { session, account, settings }: Omit<Asking, 'people'> & { account: RemoteAccountRecord },
): Promise<People> {
  const users = await readDirectory(ctx, session, {
    account,
    matchBy: settings.matchBy,
    signal: handle.signal,
    forget: handle.run.dryRun,
  })
  return gatherPeople(ctx, handle, { account, settings, users })
}

/** How many simultaneous requests worked at the end of the last run; 0 when unknown. */
async function fineLastTime(ctx: Context, { run }: RunHandle): Promise<number> {
  const { items } = await ctx.store.runs.page({ limit: RUNS_TO_LOOK_AT, where: { taskId: run.taskId } })
  return items.find(({ figures }) => figures?.['atOnce'] !== undefined)?.figures?.['atOnce'] ?? 0
}

/** Leftovers are harmless until the next run, so failing to clear them doesn't fail this one. */
async function clearAway(ctx: Context): Promise<void> {
  try {
    await forgetLeavers(ctx)
    await sweepPictures(ctx)
  } catch (error) {
    ctx.log.warn({ err: error }, 'Could not clear the leftovers of a run; the next run tries again.')
  }
}

interface Asking {
  session: GraphSession
  settings: PersonnelAdministrationSettings
  people: People
}

interface Asked {
  /** The replacements and removals, which wait for the safety limit. */
  staged: Decision[]
  photoBytes: number
}

async function askEverybody(ctx: Context, handle: RunHandle, { session, settings, people }: Asking): Promise<Asked> {
  const recorder = createRunRecorder(ctx, handle, people.ledger)
  const staged: Decision[] = []
  const judging = {
    chain: handle.run.chain,
    now: () => ctx.clock.now(),
    size: settings.photoSize,
    dryRun: handle.run.dryRun,
  }
  let done = people.carried
  let photoBytes = 0
  const note = async (decision: Decision) => {
    done += 1
    handle.progress(done, people.total)
    // Replacing or removing a picture waits; a first picture doesn't. A dry run only counts.
    const waits = decision.change?.from !== undefined
    if (waits) staged.push(decision)
    if (!waits || judging.dryRun) await recorder.record(decision)
  }
  try {
    for (const decision of people.settled) await note(decision)
    await askInBatches(firstQuestions(people.asked, settings.photoSize), {
      session,
      size: settings.photoSize,
      signal: handle.signal,
      breakOff: handle.breakOff,
      weighRefusals: createWeighRefusals(session, people.asked),
      onVerdict: async (inquiry, verdict) => {
        if (verdict.kind === 'picture') photoBytes += verdict.bytes.byteLength
        await note(await judgePicture(ctx, inquiry, verdict, judging))
      },
    })
  } finally {
    // Also when the run is interrupted, so that its findings aren't asked again.
    await recorder.flush()
  }
  return { staged, photoBytes }
}

/** Empties the list, so that a person's former records leave memory once their picture is judged. */
function* firstQuestions(people: MatchedPerson[], size: number): Generator<Inquiry> {
  people.reverse()
  for (let person = people.pop(); person; person = people.pop()) yield firstQuestion(person, size)
}
