import { inventName, pickFrom } from './names.ts'
import type { DemoPerson, DemoPhoto, NoPhotoFace } from './people.ts'
import { PORTRAIT_COUNT } from './portrait-files.ts'
import { digestOf, guidFor, seededRandom } from './seeded.ts'

export const COMPANY_NAME = 'Brightwater Instruments'
export const COMPANY_DOMAIN = 'brightwater.example'
const TENANT_DOMAIN = 'brightwater.onmicrosoft.example'
/** The company of the demo and most tests. */
const COMPANY_SIZE = 250

const DEPARTMENTS: readonly { name: string; titles: readonly string[] }[] = [
  {
    name: 'Research & Development',
    titles: ['Optics Engineer', 'Firmware Engineer', 'Research Physicist', 'Test Engineer'],
  },
  { name: 'Production', titles: ['Assembly Technician', 'Calibration Technician', 'Shift Lead', 'Process Engineer'] },
  { name: 'Quality', titles: ['Quality Inspector', 'Compliance Officer'] },
  { name: 'Sales', titles: ['Account Manager', 'Sales Engineer', 'Tender Specialist'] },
  { name: 'Customer Service', titles: ['Service Engineer', 'Support Specialist'] },
  { name: 'Finance', titles: ['Accountant', 'Controller'] },
  { name: 'Human Resources', titles: ['HR Officer', 'Training Coordinator', 'Recruiter'] },
  { name: 'IT', titles: ['Systems Administrator', 'Applications Manager'] },
  { name: 'Logistics', titles: ['Warehouse Operator', 'Supply Planner'] },
]

const FACES: readonly NoPhotoFace[] = [
  'ImageNotFound',
  'ErrorEntityNotFound',
  'ErrorItemNotFound',
  'ResourceNotFound',
  'MailboxNotEnabledForRESTAPI',
  'onePixelGif',
]

/** These are the same in every company: the three roles to play, and the odd cases. By position in the list. */
const SPECIAL: Readonly<Record<number, (person: DemoPerson) => Partial<DemoPerson>>> = {
  0: () => named('Ines', 'Falkenrath', 'ines.falkenrath', { department: 'IT', jobTitle: 'Applications Manager' }),
  1: () =>
    named('Tomas', 'Oyelaran', 'tomas.oyelaran', { department: 'Human Resources', jobTitle: 'Training Coordinator' }),
  2: () =>
    named('Mira', 'Solberg', 'mira.solberg', { department: 'Research & Development', jobTitle: 'Optics Engineer' }),
  4: () => named('Niamh', "O'Shaughnessy", "niamh.o'shaughnessy"),
  7: () => ({
    ...named('Clara', 'Winterbourne', 'clara.winterbourne'),
    userPrincipalName: `clara.abernathy@${COMPANY_DOMAIN}`,
  }),
  11: () => ({ ...named('Sofia', 'De Santis', 'sofia.desantis'), mail: 'Sofia.DeSANTIS@BrightWater.example' }),
  15: () => ({ ...named('Alma', 'Fjeld', 'alma.fjeld'), mail: `lab@${COMPANY_DOMAIN}` }),
  16: () => ({ ...named('Viggo', 'Fjeld', 'viggo.fjeld'), mail: `lab@${COMPANY_DOMAIN}` }),
  23: () => ({
    ...named('Paolo', 'Ferrante', 'paolo.ferrante'),
    mail: 'paolo.ferrante@fennel-consulting.example',
    userPrincipalName: `paolo.ferrante_fennel-consulting.example#EXT#@${TENANT_DOMAIN}`,
    userType: 'Guest',
    employeeId: null,
    hasMailbox: false,
  }),
  26: () => ({ hasMailbox: false, noPhotoFace: 'MailboxNotEnabledForRESTAPI' }),
  28: () => ({ hasMailbox: false }),
  31: () => ({ accountEnabled: false }),
  37: () => ({ mail: null }),
  42: () => ({ employeeId: null }),
}

/**
 * The people of an invented company, the same ones for the same seed and whatever the size: the first 250 are the
 * demo's. Seven in ten have a picture, each a different one.
 */
export function createCompany(size: number = COMPANY_SIZE, seed = 1): DemoPerson[] {
  const taken = new Map<string, number>()
  return Array.from({ length: size }, (_, place) => {
    const person = inventPerson(place, seed, taken)
    return { ...person, ...SPECIAL[place]?.(person) }
  })
}

function inventPerson(place: number, seed: number, taken: Map<string, number>): DemoPerson {
  const random = seededRandom(seed * 1_000_003 + place)
  const name = inventName(random)
  const department = pickFrom(DEPARTMENTS, random)
  const address = `${withoutDouble(name.local, taken)}@${COMPANY_DOMAIN}`
  const id = guidFor(`person ${seed} ${place}`)
  const photo = photoAt(place, id)
  const noPhotoFace = FACES[Math.floor(place / 3) % FACES.length] ?? 'ImageNotFound'
  return {
    id,
    displayName: name.shown,
    givenName: name.given,
    surname: name.family,
    mail: address,
    userPrincipalName: address,
    employeeId: String(10_001 + place),
    department: department.name,
    jobTitle: pickFrom(department.titles, random),
    accountEnabled: place % 60 !== 55,
    userType: 'Member',
    hasMailbox: photo ? !photo.entraOnly : noPhotoFace !== 'MailboxNotEnabledForRESTAPI',
    noPhotoFace,
    ...(photo && { photo }),
  }
}

/** "anna.popa", "anna.popa2", … */
function withoutDouble(local: string, taken: Map<string, number>): string {
  const times = (taken.get(local) ?? 0) + 1
  taken.set(local, times)
  return times === 1 ? local : `${local}${times}`
}

const WITHOUT_PHOTO = [3, 6, 9]

function photoAt(place: number, id: string): DemoPhoto | undefined {
  const digit = place % 10
  if (WITHOUT_PHOTO.includes(digit)) return undefined
  const number = Math.floor(place / 10) * 7 + digit - WITHOUT_PHOTO.filter((without) => without < digit).length
  const etag = digestOf(`photo ${id} 0`).slice(0, 8).toUpperCase()
  const source = { portrait: number % PORTRAIT_COUNT, variant: Math.floor(number / PORTRAIT_COUNT) }
  // A few are small, and a few are kept outside a mailbox, where a picture may have any shape.
  if (number % 50 === 17) return { source, etag, width: 120, height: 120 }
  if (number % 50 === 19) return { source, etag, width: 300, height: 411, entraOnly: true }
  return { source, etag }
}

function named(givenName: string, surname: string, local: string, more: Partial<DemoPerson> = {}): Partial<DemoPerson> {
  const address = `${local}@${COMPANY_DOMAIN}`
  return {
    givenName,
    surname,
    displayName: `${givenName} ${surname}`,
    mail: address,
    userPrincipalName: address,
    ...more,
  }
}
