import { auditDone, changesBetween, type By, type Changes } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { SettingsRecord } from '../../store/setting-records.ts'
import type { Unsaved } from '../../store/records.ts'
import { UNSAVED_ETAG } from '../../store/settings.ts'

/**
 * Saves one page of settings as a whole, with an audit line when something changes.
 * @param known the current settings, or the defaults while nothing is saved
 * @param ifMatch the etag the caller has seen
 * @throws precondition_failed
 */
export async function saveSettings<T extends SettingsRecord>(
  ctx: Context,
  by: By,
  known: T,
  next: Unsaved<T>,
  ifMatch: string | undefined,
): Promise<T> {
  const save = known.etag === UNSAVED_ETAG ? saveFirst : saveAgain
  // The store adds the etag; all other fields belong to one kind of settings.
  const { before, after } = await save(ctx, known, next as SettingsRecord, ifMatch)
  const changes = differences(before, after)
  if (Object.keys(changes).length > 0)
    await auditDone(ctx, by, 'settings.changed', { kind: 'settings', id: known.id }, changes)
  return after as T
}

interface Saved {
  before: SettingsRecord
  after: SettingsRecord
}

async function saveFirst(ctx: Context, known: SettingsRecord, next: SettingsRecord, ifMatch?: string): Promise<Saved> {
  if (ifMatch !== undefined && ifMatch !== UNSAVED_ETAG) throw changedMeanwhile()
  try {
    return { before: known, after: await ctx.store.settings.insert(next) }
  } catch (error) {
    // Two callers saved the first settings at the same time.
    if (error instanceof RollcallError && error.code === 'validation_failed') throw changedMeanwhile()
    throw error
  }
}

async function saveAgain(ctx: Context, known: SettingsRecord, next: SettingsRecord, ifMatch?: string): Promise<Saved> {
  let before = known
  const replace = (current: SettingsRecord) => {
    before = current
    return Object.keys(differences(current, next)).length === 0 ? current : next
  }
  const after = await ctx.store.settings.change(known.id, replace, ifMatch)
  return { before, after }
}

function differences(before: SettingsRecord, after: SettingsRecord): Changes {
  const { etag, ...changes } = changesBetween<Record<string, unknown>>({ ...before }, { ...after })
  return changes
}

const changedMeanwhile = () => new RollcallError('precondition_failed', 'Someone else just changed these settings.')
