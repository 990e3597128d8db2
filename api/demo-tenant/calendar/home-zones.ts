import type { DemoPerson } from '../company/people.ts'
import { digestOf } from '../company/seeded.ts'

const HEAD_OFFICE = 'Europe/Brussels'
/** Where the others work: a few people in a hundred in each of these. */
const SITES = ['America/Curacao', 'Asia/Kolkata', 'Europe/London']

/** The zone a person lives in; shared mailboxes are at head office. */
export function homeZone(person: DemoPerson | undefined): string {
  if (!person) return HEAD_OFFICE
  return SITES[parseInt(digestOf(`home ${person.id}`).slice(0, 6), 16) % 36] ?? HEAD_OFFICE
}
