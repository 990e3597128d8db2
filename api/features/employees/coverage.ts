import type { Context } from '../../context.ts'
import { hasAgreed } from '../../store/photo-consent.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { Coverage } from './contract.ts'
import { outcomeOf } from './photo-reason.ts'

/** How many people have a picture. Read each time the tab opens. */
export async function readCoverage({ store }: Pick<Context, 'store'>): Promise<Coverage> {
  const departments = new Map<string, Coverage['departments'][number]>()
  const coverage: Coverage = { total: 0, withPhoto: 0, bySource: { entra: 0, hr: 0 }, byOutcome: {}, departments: [] }
  const policy = await readPersonnelSettings(store)
  for (const { department: name, people, found, ...alike } of await store.pictureTally()) {
    const department = departments.get(name) ?? { department: name, total: 0, withPhoto: 0 }
    departments.set(name, department)
    const agreed = hasAgreed(alike, policy)
    for (const count of [coverage, department]) {
      count.total += people
      if (alike.photo && agreed) count.withPhoto += people
    }
    if (alike.photo && agreed) coverage.bySource[alike.photo.source] += people
    const outcome = outcomeOf(alike, found, agreed) ?? 'waiting'
    coverage.byOutcome[outcome] = (coverage.byOutcome[outcome] ?? 0) + people
  }
  return {
    ...coverage,
    departments: [...departments.values()].sort(
      (left, right) => right.total - left.total || (left.department < right.department ? -1 : 1),
    ),
  }
}
