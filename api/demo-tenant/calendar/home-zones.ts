import type { DemoPerson } from '../company/people.ts'
import { digestOf } from '../company/seeded.ts'

const HEAD_OFFICE = 'Europe/Brussels'
/** Where the others work: one of these for a few people in a hundred each. */
const SITES = ['America/Curacao', 'Asia/Kolkata', 'Europe/London']

/** The zone somebody lives in; shared mailboxes stand at head office. */
export function homeZone(person: DemoPerson | undefined): string {
  if (!person) return HEAD_OFFICE
  return SITES[parseInt(digestOf(`home ${person.id}`).slice(0, 6), 16) % 36] ?? HEAD_OFFICE
}
