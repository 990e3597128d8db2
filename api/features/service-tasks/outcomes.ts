import { pictureAddress } from '../../auth/signed-picture.ts'
import type { Context } from '../../context.ts'
import { csvFile } from '../../lib/csv-cell.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import { hasAgreed, type ConsentPolicy } from '../../store/photo-consent.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { OutcomeRecord, RunRecord } from '../../store/task-records.ts'
import type { Page } from '../../store/store.ts'
import type { OutcomeQuery, OutcomeView } from './runs/contract.ts'
import { pageQuery } from './page-request.ts'
import { runOf } from './runs.ts'

/**
 * What a run did, as it happened or sorted; for a held run with the faces waiting for confirmation.
 * @param query.status the name of an outcome, for example "failed"
 * @throws not_found
 */
export async function listOutcomes(ctx: Context, runId: string, query: OutcomeQuery): Promise<Page<OutcomeView>> {
  const run = await runOf(ctx, runId)
  const where = query.status === undefined ? {} : { outcome: query.status }
  const sort = query.sort && { by: query.sort, descending: query.order === 'desc' }
  const page = await ctx.store.outcomes.page(runId, { ...pageQuery(query), where, ...(sort && { sort }) })
  const ids = page.items.flatMap(({ subject }) => (subject.kind === 'employee' ? [subject.id] : []))
  const people = new Map((await ctx.store.employees.getMany(ids)).map((person) => [person.id, person]))
  const policy = await readPersonnelSettings(ctx.store)
  const items = page.items.map((outcome) => outcomeView(ctx, run, outcome, people.get(outcome.subject.id), policy))
  return { ...page, items }
}

/** @param employee the person it is about, as long as there is one */
function outcomeView(
  ctx: Context,
  run: RunRecord,
  { staged, ...outcome }: OutcomeRecord,
  employee: EmployeeRecord | undefined,
  policy: ConsentPolicy,
): OutcomeView {
  if (!employee || employee.photoOptOut || !hasAgreed(employee, policy)) return outcome
  const { id, photo } = employee
  const now = photo && pictureAddress(ctx, { kind: 'employee', employeeId: id }, photo.blob)
  const shown = { ...outcome, ...(now !== undefined && { photo: now }) }
  if (!staged || run.status !== 'held') return shown
  const face = (url: string, { width, height }: { width: number; height: number }) => ({ url, width, height })
  return {
    ...shown,
    // A person with another picture by now is left alone when the run is confirmed, so that picture isn't shown as the
    // one to be removed.
    ...(photo && now !== undefined && photo.blob === staged.from && { before: face(now, photo) }),
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
