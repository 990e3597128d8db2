import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Rollcall } from './start-rollcall.ts'

interface EmployeeView {
  id: string
  displayName: string
  email: string
  photo?: { source: string; etag: string; width: number; height: number }
}

export interface PersonPhoto {
  id: string
  displayName: string
  email: string
  userId: string | undefined
  source: string | undefined
  blob: string | undefined
  outcome: string | undefined
}

/** All employees, through the API. */
export async function employeesOf(rollcall: Rollcall): Promise<EmployeeView[]> {
  const found: EmployeeView[] = []
  let cursor: string | undefined
  do {
    const answer = await rollcall
      .as('admin')
      .get(`/api/employees?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)
    const page = answer.body as { items: EmployeeView[]; nextCursor?: string }
    found.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return found
}

/** Who has which picture, and why, by employee id. */
export async function photoState(rollcall: Rollcall): Promise<Map<string, PersonPhoto>> {
  const state = new Map<string, PersonPhoto>()
  const users = new Map(
    rollcall.tenant.people.map((person) => [(person.mail ?? person.userPrincipalName).toLowerCase(), person.id]),
  )
  for (const { id, displayName, email } of await employeesOf(rollcall)) {
    const record = await rollcall.ctx.store.employees.get(id)
    const ledger = await rollcall.ctx.store.photoLedger.get(id)
    state.set(id, {
      id,
      displayName,
      email,
      userId: ledger?.entraUserId ?? users.get(email.toLowerCase()),
      source: record?.photo?.source,
      blob: record?.photo?.blob,
      outcome: ledger?.outcome,
    })
  }
  return state
}

/** "Why has Anna no picture?", as the API answers it. */
export async function sentenceOn(rollcall: Rollcall, employeeId: string): Promise<string> {
  const detail = (await rollcall.as('admin').get(`/api/employees/${employeeId}`)).body as {
    photoStatus: { sentence: string }
  }
  return detail.photoStatus.sentence
}

/**
 * A digest of everyone's pictures: equal if everyone has the same picture as before, and each file is complete.
 */
export async function digestOfPhotos(rollcall: Pick<Rollcall, 'ctx'>): Promise<string> {
  const lines: string[] = []
  for await (const employee of rollcall.ctx.store.employees.all()) {
    if (!employee.photo) continue
    const bytes = await rollcall.ctx.photos.get(employee.photo.blob)
    const sha = bytes && createHash('sha256').update(bytes).digest('hex')
    if (sha !== employee.photo.blob) throw new Error(`The picture of ${employee.displayName} is not whole.`)
    lines.push(`${employee.employeeNumber} ${employee.photo.source} ${employee.photo.blob}`)
  }
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}

/** A JPEG no one else has. */
export async function pictureOf(variant: number): Promise<Uint8Array> {
  return sharp({ create: { width: 300, height: 300, channels: 3, background: { r: 20 * variant, g: 90, b: 160 } } })
    .jpeg()
    .toBuffer()
}
