import type { Context } from '../../context.ts'
import type { PhotoOutcome } from '../../store/employee-records.ts'
import type { Coverage } from './contract.ts'
import { outcomeOf } from './photo-reason.ts'

/**
 * Makes the question how many have a picture, which every opening of the tab asks: answered by one pass over the
 * employees, and from memory until one of them changes or a run has found something out.
 */
export function createCoverage({ store }: Pick<Context, 'store'>): () => Promise<Coverage> {
  let known: { at: string; coverage: Promise<Coverage> } | undefined
  return () => {
    const at = `${store.employees.revision()}/${store.photoLedger.revision()}`
    if (known?.at !== at) known = { at, coverage: readCoverage(store) }
    return known.coverage
  }
}

async function readCoverage({ employees, photoLedger }: Context['store']): Promise<Coverage> {
  const found = new Map<string, PhotoOutcome>()
  for await (const { id, outcome } of photoLedger.all()) found.set(id, outcome)
  const departments = new Map<string, Coverage['departments'][number]>()
  const coverage: Coverage = { total: 0, withPhoto: 0, bySource: { entra: 0, hr: 0 }, byOutcome: {}, departments: [] }
  for await (const employee of employees.all()) {
    const name = employee.department ?? ''
    const department = departments.get(name) ?? { department: name, total: 0, withPhoto: 0 }
    departments.set(name, department)
    for (const count of [coverage, department]) {
      count.total += 1
      if (employee.photo) count.withPhoto += 1
    }
    if (employee.photo) coverage.bySource[employee.photo.source] += 1
    const outcome = outcomeOf(employee, found.get(employee.id)) ?? 'waiting'
    coverage.byOutcome[outcome] = (coverage.byOutcome[outcome] ?? 0) + 1
  }
  return {
    ...coverage,
    departments: [...departments.values()].sort(
      (left, right) => right.total - left.total || (left.department < right.department ? -1 : 1),
    ),
  }
}
