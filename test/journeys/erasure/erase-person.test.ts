import { readdir, readFile, rm } from 'node:fs/promises'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBreak } from '../../../api/store/audit-chain.ts'
import type { Certificate } from '../../../api/features/erasure/contract.ts'
import { pictureOf } from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { failure, trainingDesk } from '../../helpers/training-desk.ts'

const FORMER = { displayName: 'Zuzanna Quarkhoff', email: 'zuzanna.quarkhoff@brightwater.example' }
const PERSON = { employeeNumber: 'QX-778899', displayName: 'Zuzanna Vexlund', email: 'z.vexlund@brightwater.example' }
const TRACES = /quarkhoff|vexlund|zuzanna|qx-778899/i

/** Somebody with traces everywhere: two names, pictures, runs, sessions, imports, the HR feed. */
async function withTraces(rollcall: Rollcall) {
  const admin = rollcall.as('admin')
  const desk = trainingDesk(rollcall)
  const taskId = rollcall.prepared?.taskId ?? ''
  const line = { ...PERSON, ...FORMER }
  await admin.post(`/api/employees/import?importId=${crypto.randomUUID()}&everybody=true`, [line])
  const { items } = (await admin.get('/api/employees?search=Quarkhoff')).body as { items: { id: string }[] }
  const id = items[0]?.id ?? ''
  await admin.patch(`/api/employees/${id}`, { displayName: PERSON.displayName, jobTitle: 'Nurse' })
  await admin.post('/api/employees/import', [{ employeeNumber: PERSON.employeeNumber, email: PERSON.email }])
  const JPEG = { headers: { 'content-type': 'image/jpeg' } }
  await admin.put(`/api/employees/${id}/photo`, await pictureOf(1), JPEG)
  await admin.put(`/api/employees/${id}/photo`, await pictureOf(2), JPEG)
  await rollcall.runTask(taskId)
  await admin.get('/api/photos/changes')
  const report = await desk.someone({ managerNumber: PERSON.employeeNumber })
  const zone = { timeZone: 'Europe/Brussels' }
  const past = [{ start: '2026-03-01T09:00', end: '2026-03-01T12:00', ...zone }]
  const over = await desk.session(undefined, {
    dates: past,
    trainers: [{ employee: id, invited: false }],
    participants: [{ employee: id, status: 'Attended' }],
  })
  const coming = await desk.session(undefined, {
    dates: [{ start: '2027-03-01T09:00', end: '2027-03-01T12:00', ...zone }],
    participants: [{ employee: id }],
  })
  await rollcall.as('trainer').patch(`/api/sessions/${coming.id}`, { title: 'Lifting' })
  return { admin, desk, id, report, over, coming }
}

async function filesWith(folder: string, pattern: RegExp): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && pattern.test((await readFile(path)).toString('latin1'))) found.push(path)
  }
  return found
}

test('erasing a person leaves no byte of name, address or number anywhere, and the audit chain stays valid', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-erasure-'))
  const rollcall = await startRollcall({ people: 12, prepared: true, dataDir })
  const { admin, desk, id, report, over, coming } = await withTraces(rollcall)
  expect((await filesWith(dataDir, TRACES)).length).toBeGreaterThan(6)
  const pictures = async () => {
    const names: string[] = []
    for await (const name of rollcall.ctx.photos.names()) names.push(name)
    return names.length
  }
  const before = await pictures()

  const typo = await admin.post(`/api/employees/${id}/erase`, { employeeNumber: 'QX-778890' })
  expect(typo).toMatchObject({ status: 409, body: failure('erasure_not_confirmed') })
  const { status, body } = await admin.post(`/api/employees/${id}/erase`, { employeeNumber: PERSON.employeeNumber })
  expect(status, JSON.stringify(body)).toBe(200)
  const certificate = body as Certificate
  expect(certificate.erased).toMatchObject({ employeeRecord: 1, pictures: 2, feeds: 1 })
  expect(certificate.erased.auditLines).toBeGreaterThan(5)
  expect(certificate.remains.map(({ what }) => what)).toEqual(expect.arrayContaining(['microsoft365', 'backups']))

  expect(await filesWith(dataDir, TRACES)).toEqual([])
  expect(await pictures()).toBe(before - 2)
  expect(await rollcall.ctx.store.audit.firstBreak()).toBeUndefined()
  expect((await desk.read(over.id)).participants).toEqual([])
  expect((await desk.read(coming.id)).participants).toEqual([])
  expect((await admin.get(`/api/employees/${report.id}`)).body).not.toHaveProperty('managerNumber')
  expect(await rollcall.as('admin').get(`/api/employees/${id}`)).toMatchObject({ status: 404 })
  expect((await admin.get('/api/photos/changes')).body).toMatchObject({ items: expect.any(Array) as unknown[] })

  await rollcall.stop()
  const again = await startRollcall({ people: 12, dataDir, tenant: rollcall.tenant, clock: rollcall.clock })
  expect(await again.ctx.store.audit.firstBreak()).toBeUndefined()
  const asked = ['employees', 'deleted-employees', 'audit?limit=200', 'sessions?limit=200', `erasures/${id}`]
  const lists = ['photos/changes', 'attendance/changes', 'employees/coverage', 'settings/retention', 'service-tasks']
  for (const path of [...asked, ...lists]) {
    const answer = await again.as('admin').get(`/api/${path}`)
    expect([path, answer.status, TRACES.test(JSON.stringify(answer.body))]).toEqual([path, 200, false])
  }
  const page = await again.as('admin').get(`/api/erasures/${id}/page`)
  expect(Buffer.from(page.bytes).toString()).toContain('Certificate of erasure')
  await again.stop()
  await rm(dataDir, { recursive: true, force: true })
})

test('someone in the bin is erased as well, and a namesake keeps the name', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const admin = rollcall.as('admin')
  const desk = trainingDesk(rollcall)
  const { id } = await desk.someone(PERSON)
  const namesake = await desk.someone({ displayName: PERSON.displayName })
  await admin.delete(`/api/employees/${id}`)
  const typed = { employeeNumber: PERSON.employeeNumber }
  const { body } = await admin.post(`/api/employees/${id}/erase`, typed)
  expect((body as Certificate).erased).toMatchObject({ bin: 1 })
  expect((body as Certificate).remains.map(({ what }) => what)).toContain('sameName')
  expect((await admin.get(`/api/employees/${namesake.id}`)).body).toMatchObject({ displayName: PERSON.displayName })
  expect(await admin.post(`/api/employees/${id}/erase`, typed)).toMatchObject({ status: 404 })
  const { items } = (await admin.get('/api/audit?limit=200')).body as { items: { target?: { label?: string } }[] }
  expect(items.filter(({ target }) => target?.label === PERSON.displayName)).toHaveLength(1)
  expect(await rollcall.ctx.store.audit.firstBreak()).toBeUndefined()
})

test('two people named in one line are erased one after the other, and tampering with the rest breaks the chain', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const admin = rollcall.as('admin')
  const desk = trainingDesk(rollcall)
  const anna = await desk.someone({ ...PERSON })
  const other = { employeeNumber: 'QY-112233', displayName: 'Ottokar Brimstone', email: 'otto@x.example' }
  const otto = await desk.someone(other)
  const session = await desk.session()
  await rollcall.as('trainer').put(`/api/sessions/${session.id}/participants`, {
    participants: [{ employee: anna.id }, { employee: otto.id }],
  })
  const { audit } = rollcall.ctx.store
  for (const [id, employeeNumber] of [
    [anna.id, PERSON.employeeNumber],
    [otto.id, other.employeeNumber],
  ] as const) {
    expect((await admin.post(`/api/employees/${id}/erase`, { employeeNumber })).status).toBe(200)
    expect(await audit.firstBreak()).toBeUndefined()
  }
  const { body } = await admin.get('/api/audit?limit=200')
  expect(JSON.stringify(body)).not.toMatch(/Vexlund|Brimstone/)
  const [line] = (await audit.page({ where: { action: 'employee.created' }, limit: 1 })).items
  if (!line) throw new Error('There is no line about somebody new.')
  const lines = async function* () {
    for await (const one of audit.all()) yield one.sequence === line.sequence ? { ...one, actorName: 'Nobody' } : one
  }
  expect(await findBreak(lines())).toBe(line.sequence)
})

test('no one is erased while a run is in progress, nor by a trainer', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const { id, employeeNumber } = await trainingDesk(rollcall).someone(PERSON)
  expect((await rollcall.as('trainer').post(`/api/employees/${id}/erase`, { employeeNumber })).status).toBe(403)
  const now = rollcall.clock.now().toISOString()
  const progress = { done: 0, total: 0 }
  await rollcall.ctx.store.runs.put({
    ...{ id: 'r1', taskId: 't', type: 'PhotoSynchronization', status: 'running', dryRun: false, startedBy: 'x' },
    ...{ startedAt: now, progress, counts: {}, chain: 'r1' },
  })
  const busy = await rollcall.as('admin').post(`/api/employees/${id}/erase`, { employeeNumber })
  expect(busy).toMatchObject({ status: 409, body: failure('run_in_progress') })
})
