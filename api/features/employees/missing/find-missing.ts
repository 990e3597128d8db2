import { inSlices } from '../../../lib/in-slices.ts'
import { employmentOn } from '../../../store/employment.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import { numberKey } from '../number-key.ts'
import type { ReadLine } from '../read-line.ts'
import type { MissingPeople, MissingPerson } from './contract.ts'

const MOST_SHOWN = 20
/** More than this share looks like half a list. */
const MOST_SHARE = 0.1
/** In a small company one person is soon a tenth. */
const FEW = 10

export const missingPerson = (employee: EmployeeRecord): MissingPerson => {
  const { id, employeeNumber, displayName, department, employedUntil } = employee
  return {
    ...{ id, employeeNumber, displayName },
    ...(department !== undefined && { department }),
    ...(employedUntil !== undefined && { employedUntil }),
  }
}

/**
 * Who is an employee and isn't in the list. A line that can't be imported still names its person.
 * @param known everybody, by `numberKey`
 * @param day today
 */
export async function findMissing(
  lines: readonly ReadLine[],
  known: ReadonlyMap<string, EmployeeRecord>,
  day: string,
): Promise<{ people: MissingPerson[]; doubt: MissingPeople['doubt'] }> {
  const listed = new Set<string>()
  let unread = 0
  await inSlices(lines, ({ employeeNumber }) => {
    if (employeeNumber === undefined) unread += 1
    else listed.add(numberKey(employeeNumber))
  })
  const people: MissingPerson[] = []
  let staff = 0
  await inSlices(known, ([key, employee]) => {
    if (employmentOn(employee, day) === 'left') return
    staff += 1
    if (!listed.has(key)) people.push(missingPerson(employee))
  })
  const isMany = people.length > FEW && people.length > staff * MOST_SHARE
  return { people, doubt: isMany || listed.size === 0 ? 'tooMany' : unread > 0 ? 'unreadLines' : undefined }
}

/** What the report of an import says of them. */
export const missingReport = (people: readonly MissingPerson[], doubt: MissingPeople['doubt']): MissingPeople => ({
  count: people.length,
  ...(doubt !== undefined && people.length > 0 && { doubt }),
  people: people.slice(0, MOST_SHOWN),
})
