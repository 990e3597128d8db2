import type { Context } from '../../context.ts'
import type { OutcomeRecord, RunRecord, StagedPhotoChange } from '../../store/task-records.ts'
import type { PhotoLedgerRecord } from '../../store/employee-records.ts'
import type { RunEnd, RunHandle } from '../service-tasks/task-runner.ts'
import type { Decision } from './judge-picture.ts'
import { applyDecisions, outcomeOf } from './run-recorder.ts'

const CHUNK = 500

/** Makes the replacements and removals that waited for the end of the run. */
export async function finishStaged(
  ctx: Context,
  handle: RunHandle,
  staged: readonly Decision[],
  ledger: ReadonlyMap<string, PhotoLedgerRecord>,
): Promise<void> {
  for (const chunk of chunks(staged)) {
    handle.signal.throwIfAborted()
    const done = await applyDecisions(ctx, handle.run.id, chunk, ledger)
    await handle.settle(done.map(outcomeOf))
  }
}

/** Stores them with the run instead, until an admin has looked at them. */
export async function holdStaged(handle: RunHandle, staged: readonly Decision[]): Promise<void> {
  for (const chunk of chunks(staged))
    await handle.settle(chunk.map((decision) => ({ ...outcomeOf(decision), ...stagedPart(decision) })))
}

/** What another instance had started to hold before it died. */
export function heldEarlier({ earlier }: RunHandle): Decision[] {
  return [...earlier.values()].flatMap((outcome) => decisionOf(outcome) ?? [])
}

/** What an admin confirmed, applied to everyone whose picture is still the one the run saw. */
export async function confirmHeldPhotos(ctx: Context, run: RunRecord, except: ReadonlySet<string>): Promise<RunEnd> {
  const held: Decision[] = []
  const pinned = new Map<string, string>()
  const ledger = new Map<string, PhotoLedgerRecord>()
  for await (const outcome of ctx.store.outcomes.all(run.id)) {
    const decision = decisionOf(outcome)
    if (!decision) continue
    if (except.has(decision.employeeId)) {
      if (decision.change?.from !== undefined) pinned.set(decision.employeeId, decision.change.from)
      continue
    }
    held.push(decision)
    const known = await ctx.store.photoLedger.get(decision.employeeId)
    if (known) ledger.set(known.id, known)
  }
  await pin(ctx, pinned)
  for (const chunk of chunks(held)) await applyDecisions(ctx, run.id, chunk, ledger)
  return { status: 'succeeded' }
}

/** Whose picture an admin kept: the next run would ask again otherwise. @param pictures by employee */
async function pin(ctx: Context, pictures: ReadonlyMap<string, string>): Promise<void> {
  const updatedAt = ctx.clock.now().toISOString()
  await ctx.store.employees.changeMany([...pictures.keys()], (current) =>
    current.photo && current.photo.blob === pictures.get(current.id)
      ? { ...current, photo: { ...current.photo, pinned: true }, updatedAt }
      : current,
  )
}

function stagedPart(decision: Decision): { staged?: StagedPhotoChange } {
  if (!decision.change) return {}
  const { from, photo, basis } = decision.change
  const { id: _id, ...ledger } = decision.ledger
  return { staged: { ...(from !== undefined && { from }), ...(photo && { photo }), basis, ledger } }
}

function decisionOf(outcome: OutcomeRecord): Decision | undefined {
  if (!outcome.staged) return undefined
  const { id, label } = outcome.subject
  const { ledger, ...change } = outcome.staged
  return {
    employeeId: id,
    label,
    outcome: ledger.outcome,
    ledger: { id, ...ledger },
    change: { ...change, braked: true },
  }
}

function* chunks(staged: readonly Decision[]): Generator<readonly Decision[]> {
  for (let at = 0; at < staged.length; at += CHUNK) yield staged.slice(at, at + CHUNK)
}
