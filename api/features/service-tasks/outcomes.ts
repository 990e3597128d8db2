import { pictureAddress } from '../../auth/signed-picture.ts'
import type { Context } from '../../context.ts'
import { csvFile } from '../../lib/csv-cell.ts'
import { hasAgreed } from '../../store/photo-consent.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { OutcomeRecord, RunRecord } from '../../store/task-records.ts'
import type { Page } from '../../store/store.ts'
import type { OutcomeView } from './runs/contract.ts'
import { pageQuery, type PageRequest } from './page-request.ts'
import { runOf } from './runs.ts'

/**
 * What a run did, in order; for a held run with the faces waiting for confirmation.
 * @param query.status the name of an outcome, for example "failed"
 * @throws not_found
 */
export async function listOutcomes(
  ctx: Context,
  runId: string,
  query: PageRequest & { status?: string | undefined },
): Promise<Page<OutcomeView>> {
  const run = await runOf(ctx, runId)
  const where = query.status === undefined ? {} : { outcome: query.status }
  const page = await ctx.store.outcomes.page(runId, { ...pageQuery(query), where })
  return { ...page, items: await Promise.all(page.items.map((outcome) => outcomeView(ctx, run, outcome))) }
}

async function outcomeView(ctx: Context, run: RunRecord, { staged, ...outcome }: OutcomeRecord): Promise<OutcomeView> {
  if (!staged || run.status !== 'held') return outcome
  const employee = await ctx.store.employees.get(outcome.subject.id)
  const policy = await readPersonnelSettings(ctx.store)
  if (!employee || employee.photoOptOut || !hasAgreed(employee, policy)) return outcome
  const { id, photo } = employee
  const face = (url: string, { width, height }: { width: number; height: number }) => ({ url, width, height })
  return {
    ...outcome,
    // A person with another picture by now is left alone when the run is confirmed, so that picture isn't shown as the
    // one to be removed.
    ...(photo &&
      photo.blob === staged.from && {
        before: face(pictureAddress(ctx, { kind: 'employee', employeeId: id }, photo.blob), photo),
      }),
    ...(staged.photo && {
      after: face(
        pictureAddress(ctx, { kind: 'held', runId: run.id, employeeId: id }, staged.photo.blob),
        staged.photo,
      ),
    }),
  }
}

const COLUMNS = ['employeeNumber', 'name', 'outcome', 'code', 'message', 'remedy']

/** The same as CSV, all of it. @throws not_found */
export async function exportOutcomes(ctx: Context, runId: string, status: string | undefined): Promise<string> {
  await runOf(ctx, runId)
  const lines = [COLUMNS]
  for await (const { subject, outcome, code = '', message = '', remedy = '' } of ctx.store.outcomes.all(runId)) {
    if (status !== undefined && outcome !== status) continue
    const employee = subject.kind === 'employee' ? await ctx.store.employees.get(subject.id) : undefined
    lines.push([employee?.employeeNumber ?? '', subject.label, outcome, code, message, remedy])
  }
  return csvFile(lines)
}
