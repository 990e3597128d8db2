import { afterEach, describe, expect, test } from 'vitest'
import { startRollcall, type Rollcall, type StartOptions } from '../../helpers/start-rollcall.ts'
import { digestOfPhotos, employeesOf, photoState, pictureOf, sentenceOn } from '../../helpers/photo-state.ts'

let rollcall: Rollcall
afterEach(() => rollcall.stop())

async function start(options: StartOptions = {}): Promise<{ taskId: string; accountId: string }> {
  rollcall = await startRollcall({ prepared: true, ...options })
  if (!rollcall.prepared) throw new Error('not prepared')
  return rollcall.prepared
}

/** People of the tenant who are employees, match one user by e-mail, and have a picture. */
async function withPicture(count: number) {
  const people = [...(await photoState(rollcall)).values()].filter((person) => person.source === 'entra')
  expect(people.length).toBeGreaterThanOrEqual(count)
  return people.slice(0, count)
}

describe('the first night', () => {
  test('brings everyone’s picture, and says of each person why there is one or none', async () => {
    const { taskId } = await start()
    const run = await rollcall.runTask(taskId)
    expect(run.status).toBe('succeeded')
    const total = Object.values(run.counts).reduce((sum, count) => sum + count, 0)
    expect(run.progress).toEqual({ done: total, total })
    const state = await photoState(rollcall)
    expect([...state.values()].filter((person) => person.source === 'entra')).toHaveLength(run.counts['added'] ?? 0)
    for (const person of [...state.values()].slice(0, 60))
      expect(await sentenceOn(rollcall, person.id), person.displayName).toMatch(/^.{15,}\.$/s)
  })

  test('every picture is the one that person has in Entra ID', async () => {
    const { taskId } = await start({ people: 40 })
    await rollcall.runTask(taskId)
    const owners = new Map<string, string[]>()
    for (const person of (await photoState(rollcall)).values()) {
      if (person.blob) owners.set(person.blob, [...(owners.get(person.blob) ?? []), person.displayName])
    }
    expect(owners.size).toBeGreaterThan(20)
    for (const people of owners.values()) expect(people).toHaveLength(1)
  })

  test('a picture without fixed sizes is fetched as it is', async () => {
    const { taskId } = await start()
    const odd = rollcall.tenant.people.filter((person) => person.photo?.entraOnly)
    expect(odd.length).toBeGreaterThan(0)
    await rollcall.runTask(taskId)
    const state = await photoState(rollcall)
    const found = odd.flatMap((person) => [...state.values()].filter((employee) => employee.email === person.mail))
    expect(found.length).toBeGreaterThan(0)
    for (const employee of found) expect(employee.source).toBe('entra')
  })

  test('a dry run reports what would change and changes nothing', async () => {
    const { taskId } = await start()
    const dry = await rollcall.runTask(taskId, { dryRun: true })
    expect([...(await photoState(rollcall)).values()].every((person) => person.source === undefined)).toBe(true)
    const real = await rollcall.runTask(taskId)
    expect(dry.counts).toEqual(real.counts)
    expect(dry.dryRun).toBe(true)
  })
})

describe('the nights after', () => {
  test('an unchanged night fetches no photo bytes and sends about one request for twenty people', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const before = await digestOfPhotos(rollcall)
    rollcall.tenant.asked.reset()
    const second = await rollcall.runTask(taskId)
    const { asked } = rollcall.tenant
    expect(second.status).toBe('succeeded')
    expect(second.counts['added'] ?? 0).toBe(0)
    expect(asked.photoBytes).toBe(0)
    expect(asked.requests + asked.tokenRequests).toBeLessThanOrEqual(0.056 * 250 + 2)
    expect(await digestOfPhotos(rollcall)).toBe(before)
  })

  test('only changed pictures are fetched, a joiner is added, and a rename is followed', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const [anna, bert] = await withPicture(2)
    rollcall.tenant.changePhoto(anna?.userId ?? '')
    rollcall.tenant.changePerson(bert?.userId ?? '', { mail: 'renamed@elsewhere.example' })
    const joiner = rollcall.tenant.addPerson({ displayName: 'Joiner' })
    rollcall.tenant.setPhoto(joiner.id, await pictureOf(7))
    await rollcall
      .as('admin')
      .post('/api/employees', { employeeNumber: 'J-1', displayName: 'Joiner', email: joiner.mail })
    rollcall.tenant.asked.reset()
    const run = await rollcall.runTask(taskId)
    expect(run.counts).toMatchObject({ added: 1, updated: 1 })
    const state = await photoState(rollcall)
    expect(state.get(anna?.id ?? '')?.blob).not.toBe(anna?.blob)
    expect(state.get(bert?.id ?? '')).toMatchObject({ outcome: 'unmatched', blob: bert?.blob })
    expect(rollcall.tenant.asked.byRoute['GET /users'] ?? 0).toBe(0)
  })

  test('a new etag for the same picture changes nothing', async () => {
    const { taskId } = await start({ people: 60 })
    await rollcall.runTask(taskId)
    const [anna] = await withPicture(1)
    rollcall.tenant.touchPhoto(anna?.userId ?? '')
    const second = await rollcall.runTask(taskId)
    expect(second.counts['updated'] ?? 0).toBe(0)
    rollcall.tenant.asked.reset()
    await rollcall.runTask(taskId)
    expect(rollcall.tenant.asked.photoBytes).toBe(0)
  })

  test('if photo bytes come without an ETag, the second night learns it and the third fetches nothing', async () => {
    const { taskId } = await start({ people: 60 })
    rollcall.tenant.photoEtagHeader = false
    await rollcall.runTask(taskId)
    await rollcall.runTask(taskId)
    rollcall.tenant.asked.reset()
    await rollcall.runTask(taskId)
    expect(rollcall.tenant.asked.photoBytes).toBe(0)
  })

  test('an expired delta link leads to a full reading, and no one counts as a leaver', async () => {
    const { taskId } = await start({ people: 60 })
    const first = await rollcall.runTask(taskId)
    for (const how of ['gone', 'syncStateNotFound'] as const) {
      rollcall.tenant.deltaExpiredAs = how
      rollcall.tenant.expireDeltaLinks()
      const run = await rollcall.runTask(taskId)
      expect(run.status).toBe('succeeded')
      expect(run.counts['unchanged']).toBe(first.counts['added'])
    }
  })

  test('a picture that was not there appears once its owner uploads one', async () => {
    const { taskId } = await start({ people: 60 })
    await rollcall.runTask(taskId)
    const bare = [...(await photoState(rollcall)).values()].find((person) => person.outcome === 'noPhoto')
    rollcall.tenant.setPhoto(bare?.userId ?? '', await pictureOf(3))
    const run = await rollcall.runTask(taskId)
    expect(run.counts['added']).toBe(1)
  })
})

describe('pictures that disappear', () => {
  test('are noted the first time and removed the second time in a row, but stay if they come back in between', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const [gone, back] = await withPicture(2)
    const kept = rollcall.tenant.people.find((person) => person.id === back?.userId)?.photo
    rollcall.tenant.setPhoto(gone?.userId ?? '', undefined)
    rollcall.tenant.setPhoto(back?.userId ?? '', undefined)
    const first = await rollcall.runTask(taskId)
    expect(first.counts).toMatchObject({ missingUpstream: 2 })
    expect((await photoState(rollcall)).get(gone?.id ?? '')?.blob).toBe(gone?.blob)
    rollcall.tenant.changePerson(back?.userId ?? '', { ...(kept && { photo: kept }) } as object)
    rollcall.letPass(24)
    const second = await rollcall.runTask(taskId)
    expect(second.counts).toMatchObject({ removed: 1 })
    const state = await photoState(rollcall)
    expect(state.get(gone?.id ?? '')?.blob).toBeUndefined()
    expect(state.get(back?.id ?? '')?.blob).toBe(back?.blob)
    expect((await rollcall.runTask(taskId)).counts['removed'] ?? 0).toBe(0)
  })

  test('in two runs within an hour stay; an hour after the first run they are removed', async () => {
    const { taskId } = await start({ people: 60 })
    await rollcall.runTask(taskId)
    const [anna] = await withPicture(1)
    rollcall.tenant.setPhoto(anna?.userId ?? '', undefined)
    for (let again = 0; again < 3; again += 1)
      expect((await rollcall.runTask(taskId)).counts).toMatchObject({ missingUpstream: 1 })
    expect(await sentenceOn(rollcall, anna?.id ?? '')).toContain('at least an hour later')
    expect((await photoState(rollcall)).get(anna?.id ?? '')?.blob).toBe(anna?.blob)
    rollcall.letPass(1)
    expect((await rollcall.runTask(taskId)).counts).toMatchObject({ removed: 1 })
    const told = (await rollcall.as('admin').get(`/api/employees/${anna?.id ?? ''}/history`)).body as {
      items: { outcome: string }[]
    }
    expect(told.items.flatMap(({ outcome }) => outcome ?? [])).toEqual(['removed', 'missingUpstream', 'added'])
  })

  test('of HR’s own stay, whatever happens in Entra ID', async () => {
    const { taskId } = await start({ people: 60 })
    await rollcall.runTask(taskId)
    const [anna, bert] = await withPicture(2)
    const picture = await pictureOf(1)
    const put = await rollcall
      .as('admin')
      .put(`/api/employees/${anna?.id ?? ''}/photo`, picture, { headers: { 'content-type': 'image/jpeg' } })
    expect(put.status).toBeLessThan(300)
    await rollcall.as('admin').patch(`/api/employees/${bert?.id ?? ''}`, { photo: { pinned: true } })
    const before = await photoState(rollcall)
    rollcall.tenant.setPhoto(anna?.userId ?? '', undefined)
    rollcall.tenant.changePhoto(bert?.userId ?? '')
    for (let night = 0; night < 3; night += 1) expect((await rollcall.runTask(taskId)).counts['kept']).toBe(2)
    const after = await photoState(rollcall)
    for (const person of [anna, bert])
      expect(after.get(person?.id ?? '')?.blob).toBe(before.get(person?.id ?? '')?.blob)
    expect(after.get(anna?.id ?? '')?.source).toBe('hr')
  })

  test('of someone who opts out are removed at once, and no longer requested', async () => {
    const { taskId } = await start({ people: 60 })
    await rollcall.runTask(taskId)
    const [anna] = await withPicture(1)
    await rollcall.as('admin').patch(`/api/employees/${anna?.id ?? ''}`, { photoOptOut: true })
    expect((await photoState(rollcall)).get(anna?.id ?? '')?.source).toBeUndefined()
    expect((await rollcall.runTask(taskId)).counts['optedOut']).toBe(1)
    await rollcall.as('admin').patch(`/api/employees/${anna?.id ?? ''}`, { photoOptOut: false })
    expect((await rollcall.runTask(taskId)).counts['added']).toBe(1)
  })
})

describe('the safety limit', () => {
  async function everyPictureGone(taskId: string) {
    await rollcall.runTask(taskId)
    for (const person of rollcall.tenant.people) rollcall.tenant.setPhoto(person.id, undefined)
    expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
    rollcall.letPass(24)
    return rollcall.runTask(taskId)
  }

  test('a run that would remove most pictures is held and removes none until an admin confirms', async () => {
    const { taskId } = await start()
    const held = await everyPictureGone(taskId)
    const before = (await employeesOf(rollcall)).filter((employee) => employee.photo).length
    expect(held).toMatchObject({ status: 'held', held: { removed: before, of: before } })
    expect(before).toBeGreaterThan(100)
    const confirmed = await rollcall.as('admin').post(`/api/runs/${held.id}/confirm`)
    expect(confirmed.status).toBe(200)
    expect((await employeesOf(rollcall)).filter((employee) => employee.photo)).toHaveLength(0)
    expect((await rollcall.as('admin').post(`/api/runs/${held.id}/confirm`)).status).toBe(409)
  })

  test('a rejected run changes nothing, and the next one is held again', async () => {
    const { taskId } = await start()
    const held = await everyPictureGone(taskId)
    const before = await digestOfPhotos(rollcall)
    expect((await rollcall.as('admin').post(`/api/runs/${held.id}/reject`)).status).toBe(200)
    expect(await digestOfPhotos(rollcall)).toBe(before)
    expect((await rollcall.runTask(taskId)).status).toBe('held')
  })

  test('changes by hand during a hold are left alone', async () => {
    const { taskId } = await start()
    const held = await everyPictureGone(taskId)
    const employee = (await employeesOf(rollcall)).find((one) => one.photo)
    await rollcall.as('admin').put(`/api/employees/${employee?.id ?? ''}/photo`, await pictureOf(2), {
      headers: { 'content-type': 'image/jpeg' },
    })
    await rollcall.as('admin').post(`/api/runs/${held.id}/confirm`)
    expect((await employeesOf(rollcall)).filter((one) => one.photo).map((one) => one.id)).toEqual([employee?.id])
  })

  test('fetching another picture size is no reason to hold a run', async () => {
    const { taskId, accountId } = await start({ people: 80 })
    await rollcall.runTask(taskId)
    await rollcall.as('admin').put('/api/settings/personnel-administration', {
      photoSynchronizationAccountId: accountId,
      matchBy: 'mail',
      photoSize: 120,
    })
    const run = await rollcall.runTask(taskId)
    expect(run.status).toBe('succeeded')
    const sizes = (await employeesOf(rollcall)).flatMap((employee) =>
      employee.photo ? [Math.max(employee.photo.width, employee.photo.height)] : [],
    )
    expect(Math.max(...sizes)).toBe(120)
  })
})
