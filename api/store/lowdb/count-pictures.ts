import { pictureLikeness, tallyOf, type PictureTally } from '../picture-tally.ts'
import type { EmployeeRecord, PhotoLedgerRecord, PhotoOutcome } from '../employee-records.ts'
import type { CollectionInMemory } from './collection.ts'

/** Counts who has a picture in one pass over the employees, then keeps the result until something changes. */
export function countPictures(
  employees: CollectionInMemory<EmployeeRecord>,
  photoLedger: CollectionInMemory<PhotoLedgerRecord>,
): () => Promise<readonly PictureTally[]> {
  let known: { at: string; tally: Promise<readonly PictureTally[]> } | undefined
  return () => {
    const at = `${String(employees.revision())}/${String(photoLedger.revision())}`
    if (known?.at !== at) known = { at, tally: count(employees, photoLedger) }
    return known.tally
  }
}

async function count(
  employees: CollectionInMemory<EmployeeRecord>,
  photoLedger: CollectionInMemory<PhotoLedgerRecord>,
): Promise<PictureTally[]> {
  const found = new Map<string, PhotoOutcome>()
  for await (const { id, outcome } of photoLedger.all()) found.set(id, outcome)
  const groups = new Map<string, PictureTally>()
  for await (const employee of employees.all()) {
    const [likeness, outcome] = [pictureLikeness(employee), found.get(employee.id)]
    const group = groups.get(`${likeness} ${outcome ?? ''}`) ?? tallyOf(likeness, outcome, 0)
    group.people += 1
    groups.set(`${likeness} ${outcome ?? ''}`, group)
  }
  return [...groups.values()]
}
