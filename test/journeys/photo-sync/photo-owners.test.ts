import { afterEach, describe, expect, test } from 'vitest'
import {
  digestOfPhotos,
  employeesOf,
  photoState,
  pictureOf,
  sentenceOn,
  type PersonPhoto,
} from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

let rollcall: Rollcall
afterEach(() => rollcall.stop())

async function start(people = 60): Promise<{ taskId: string; accountId: string }> {
  rollcall = await startRollcall({ prepared: true, people })
  if (!rollcall.prepared) throw new Error('not prepared')
  await rollcall.runTask(rollcall.prepared.taskId)
  return rollcall.prepared
}

const admin = () => rollcall.as('admin')
const saveSettings = async (accountId: string, more: object) => {
  const saved = await admin().put('/api/settings/personnel-administration', {
    photoSynchronizationAccountId: accountId,
    matchBy: 'mail',
    ...more,
  })
  expect(saved.status).toBe(200)
}
const stateOf = async (person: PersonPhoto | undefined) => (await photoState(rollcall)).get(person?.id ?? '')

async function withPicture(count: number): Promise<PersonPhoto[]> {
  return [...(await photoState(rollcall)).values()].filter((person) => person.source === 'entra').slice(0, count)
}

/** A user of the tenant whom no employee matches. */
const stranger = (mail: string) => rollcall.tenant.addPerson({ displayName: 'Somebody Else', mail })

describe('an employee who turns out to be another Entra user', () => {
  test('without a picture: the other person’s face is removed at once', async () => {
    const { taskId } = await start()
    const [anna] = await withPicture(1)
    const other = stranger('other@brightwater.example')
    await admin().patch(`/api/employees/${anna?.id ?? ''}`, { email: other.mail })
    const run = await rollcall.runTask(taskId)
    expect(run).toMatchObject({ status: 'succeeded', counts: { removed: 1 } })
    expect((await stateOf(anna))?.blob).toBeUndefined()
    expect(await sentenceOn(rollcall, anna?.id ?? '')).toContain('that of another Entra user')
    expect((await rollcall.runTask(taskId)).counts['removed'] ?? 0).toBe(0)
  })

  test('with an unusable picture: the other person’s face is removed anyway, and the run says why there is none', async () => {
    const { taskId } = await start()
    const [anna] = await withPicture(1)
    const other = stranger('other@brightwater.example')
    rollcall.tenant.setPhoto(other.id, Buffer.from('this is no picture at all'))
    await admin().patch(`/api/employees/${anna?.id ?? ''}`, { entraUserId: other.id })
    expect(await rollcall.runTask(taskId)).toMatchObject({ status: 'partial', counts: { failed: 1 } })
    expect(await stateOf(anna)).toMatchObject({ blob: undefined, outcome: 'failed' })
    expect(await sentenceOn(rollcall, anna?.id ?? '')).toContain('cannot be used')
  })

  test('without an answer from Microsoft for a night: the face stays until there is one, and is then removed', async () => {
    const { taskId } = await start()
    const [anna] = await withPicture(1)
    const other = stranger('other@brightwater.example')
    await admin().patch(`/api/employees/${anna?.id ?? ''}`, { email: other.mail })
    rollcall.tenant.faults.plant({
      kind: 'server_error',
      status: 500,
      on: new RegExp(`/users/${other.id}/photo`),
      times: Infinity,
    })
    expect((await rollcall.runTask(taskId)).counts).toMatchObject({ failed: 1 })
    expect((await stateOf(anna))?.blob).toBe(anna?.blob)
    rollcall.tenant.faults.clear()
    expect((await rollcall.runTask(taskId)).counts).toMatchObject({ removed: 1 })
    expect((await stateOf(anna))?.blob).toBeUndefined()
  })

  test('in a crowd, as after a wrong import of addresses: the safety limit holds the run', async () => {
    const { taskId } = await start(100)
    const people = await withPicture(25)
    const before = await digestOfPhotos(rollcall)
    for (const [place, { id }] of people.entries()) {
      const mail = `other${place}@brightwater.example`
      stranger(mail)
      await admin().patch(`/api/employees/${id}`, { email: mail })
    }
    const held = await rollcall.runTask(taskId)
    expect(held).toMatchObject({ status: 'held', held: { removed: people.length, updated: 0 } })
    expect(await digestOfPhotos(rollcall)).toBe(before)
    expect((await admin().post(`/api/runs/${held.id}/confirm`)).status).toBe(200)
    for (const person of people) expect((await stateOf(person))?.blob).toBeUndefined()
  })

  test('with the very same picture: it stays, and counts as that user’s from then on', async () => {
    const { taskId } = await start()
    const [anna] = await withPicture(1)
    const picture = await pictureOf(3)
    rollcall.tenant.setPhoto(anna?.userId ?? '', picture)
    await rollcall.runTask(taskId)
    const own = await stateOf(anna)
    const other = stranger('other@brightwater.example')
    rollcall.tenant.setPhoto(other.id, picture)
    await admin().patch(`/api/employees/${anna?.id ?? ''}`, { email: other.mail })
    expect((await rollcall.runTask(taskId)).counts['updated'] ?? 0).toBe(0)
    expect((await stateOf(anna))?.blob).toBe(own?.blob)
    rollcall.tenant.setPhoto(other.id, undefined)
    expect((await rollcall.runTask(taskId)).counts).toMatchObject({ missingUpstream: 1 })
    expect((await stateOf(anna))?.blob).toBe(own?.blob)
  })
})

describe('someone who is no longer found in Entra ID', () => {
  test('keeps the picture unless the setting says otherwise, and the reason says so', async () => {
    const { taskId } = await start()
    const [anna] = await withPicture(1)
    rollcall.tenant.removePerson(anna?.userId ?? '')
    for (let night = 0; night < 3; night += 1) {
      await rollcall.runTask(taskId)
      rollcall.letPass(24 * 100)
    }
    expect((await stateOf(anna))?.blob).toBe(anna?.blob)
    expect(await sentenceOn(rollcall, anna?.id ?? '')).toMatch(
      /^No Entra user has the mail address .* The picture from there stays\.$/,
    )
  })

  test('loses it after the set number of days, with a reason before and after; HR’s own picture stays', async () => {
    const { taskId, accountId } = await start()
    const [anna, bert] = await withPicture(2)
    await saveSettings(accountId, { unmatchedAfterDays: 30 })
    const put = await admin().put(`/api/employees/${bert?.id ?? ''}/photo`, await pictureOf(4), {
      headers: { 'content-type': 'image/jpeg' },
    })
    expect(put.status).toBe(200)
    for (const person of [anna, bert]) rollcall.tenant.removePerson(person?.userId ?? '')
    await rollcall.runTask(taskId)
    const day = new Date(rollcall.clock.now().getTime() + 30 * 24 * 60 * 60_000).toISOString().slice(0, 10)
    expect(await sentenceOn(rollcall, anna?.id ?? '')).toContain(
      `The picture from there is removed on ${day} unless a run finds the user again.`,
    )
    rollcall.letPass(29 * 24)
    expect((await rollcall.runTask(taskId)).counts['removed'] ?? 0).toBe(0)
    rollcall.letPass(24)
    expect((await rollcall.runTask(taskId)).counts).toMatchObject({ removed: 1, kept: 1 })
    expect((await stateOf(anna))?.blob).toBeUndefined()
    expect((await stateOf(bert))?.source).toBe('hr')
    expect(await sentenceOn(rollcall, anna?.id ?? '')).toContain(
      'was not found in Entra ID for 30 days, so the picture from there was removed.',
    )
    const told = (await admin().get(`/api/employees/${anna?.id ?? ''}/history`)).body as {
      items: { outcome: string }[]
    }
    expect(told.items[0]).toMatchObject({ kind: 'run', outcome: 'removed' })
  })

  test('and is found again in between starts counting again', async () => {
    const { taskId, accountId } = await start()
    await saveSettings(accountId, { unmatchedAfterDays: 10 })
    const [anna] = await withPicture(1)
    const person = rollcall.tenant.people.find(({ id }) => id === anna?.userId)
    for (let time = 0; time < 3; time += 1) {
      rollcall.tenant.removePerson(anna?.userId ?? '')
      await rollcall.runTask(taskId)
      rollcall.letPass(6 * 24)
      if (person) rollcall.tenant.addPerson(person)
      await rollcall.runTask(taskId)
      rollcall.letPass(6 * 24)
    }
    expect(await stateOf(anna)).toMatchObject({ blob: anna?.blob, outcome: 'unchanged' })
  })

  test('with most of the company on the same day waits for an admin, and stays if rejected', async () => {
    const { taskId, accountId } = await start(100)
    await saveSettings(accountId, { unmatchedAfterDays: 1 })
    const before = await digestOfPhotos(rollcall)
    const people = (await withPicture(1000)).slice(0, 30)
    for (const { userId } of people) rollcall.tenant.removePerson(userId ?? '')
    await rollcall.runTask(taskId)
    rollcall.letPass(25)
    const held = await rollcall.runTask(taskId)
    expect(held).toMatchObject({ status: 'held', held: { removed: 30, updated: 0 } })
    expect((await admin().post(`/api/runs/${held.id}/reject`)).status).toBe(200)
    expect(await digestOfPhotos(rollcall)).toBe(before)
    expect((await employeesOf(rollcall)).length).toBeGreaterThan(0)
  })

  test('in a dry run is counted, and keeps the picture', async () => {
    const { taskId, accountId } = await start()
    await saveSettings(accountId, { unmatchedAfterDays: 1 })
    const [anna] = await withPicture(1)
    rollcall.tenant.removePerson(anna?.userId ?? '')
    await rollcall.runTask(taskId)
    rollcall.letPass(25)
    expect((await rollcall.runTask(taskId, { dryRun: true })).counts).toMatchObject({ removed: 1 })
    expect((await stateOf(anna))?.blob).toBe(anna?.blob)
  })
})
