import { afterEach, describe, expect, test } from 'vitest'
import { fastClock } from '../../helpers/fast-clock.ts'
import { isBatch, interceptedTenant, type Intercepted } from '../../helpers/intercept.ts'
import { employeesOf, photoState, pictureOf, sentenceOn, type PersonPhoto } from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

let rollcall: Rollcall
let company: Intercepted
afterEach(() => rollcall.stop())

async function start(people = 60): Promise<{ taskId: string; accountId: string }> {
  const clock = fastClock(50)
  company = interceptedTenant(clock, people)
  rollcall = await startRollcall({ prepared: true, clock, tenant: company.tenant })
  if (!rollcall.prepared) throw new Error('not prepared')
  return rollcall.prepared
}

const admin = () => rollcall.as('admin')
const settings = (accountId: string | null, more: object = {}) => ({
  photoSynchronizationAccountId: accountId,
  matchBy: 'mail',
  ...more,
})
const stateOf = async (id: string) => (await photoState(rollcall)).get(id)

/** Does something once, while the run's first batch is on its way. */
function whileTheRunGoesOn(work: () => Promise<unknown>): void {
  let done = false
  company.intercept(async (request, ask) => {
    if (isBatch(request) && !done) {
      done = true
      await work()
    }
    return ask()
  })
}

async function withPicture(count: number): Promise<PersonPhoto[]> {
  return [...(await photoState(rollcall)).values()].filter((person) => person.source === 'entra').slice(0, count)
}

/** Employees who get a picture in the first run. */
async function expectingOne(count: number) {
  const owners = new Set(
    company.plain.people.flatMap((person) => (person.photo && person.mail ? [person.mail.toLowerCase()] : [])),
  )
  return (await employeesOf(rollcall)).filter((employee) => owners.has(employee.email.toLowerCase())).slice(0, count)
}

describe('during a run', () => {
  test('an address that was wrong and is corrected does not bring the wrong person’s face', async () => {
    const { taskId } = await start()
    const [anna] = await expectingOne(1)
    whileTheRunGoesOn(() => admin().patch(`/api/employees/${anna?.id ?? ''}`, { email: 'corrected@elsewhere.example' }))
    const run = await rollcall.runTask(taskId)
    expect(await stateOf(anna?.id ?? '')).toMatchObject({ source: undefined })
    const outcomes = (await admin().get(`/api/runs/${run.id}/outcomes?status=kept`)).body as {
      items: { subject: { id: string }; message: string }[]
    }
    expect(outcomes.items).toEqual([
      expect.objectContaining({
        subject: expect.objectContaining({ id: anna?.id }),
        message: expect.stringContaining('changed by somebody else'),
      }),
    ])
  })

  test('someone who opts out gets no picture, and the run doesn’t say that one was added', async () => {
    const { taskId } = await start()
    const [anna] = await expectingOne(1)
    whileTheRunGoesOn(() => admin().patch(`/api/employees/${anna?.id ?? ''}`, { photoOptOut: true }))
    const run = await rollcall.runTask(taskId)
    expect(await stateOf(anna?.id ?? '')).toMatchObject({ source: undefined })
    expect(run.counts['added']).toBe((await employeesOf(rollcall)).filter((employee) => employee.photo).length)
  })

  test('an employee is deleted, and nothing of the person stays behind', async () => {
    const { taskId } = await start()
    const [anna] = await expectingOne(1)
    whileTheRunGoesOn(() => admin().delete(`/api/employees/${anna?.id ?? ''}`))
    expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
    expect(await rollcall.ctx.store.photoLedger.get(anna?.id ?? '')).toBeUndefined()
    const bare = company.plain.people.find((person) => !person.photo && person.mail && person.userType !== 'Guest')
    const other = (await employeesOf(rollcall)).find(
      (employee) => employee.email.toLowerCase() === bare?.mail?.toLowerCase(),
    )
    await rollcall.ctx.store.photoLedger.remove(other?.id ?? '')
    whileTheRunGoesOn(() => admin().delete(`/api/employees/${other?.id ?? ''}`))
    await rollcall.runTask(taskId)
    expect(await rollcall.ctx.store.photoLedger.get(other?.id ?? '')).toBeUndefined()
  })

  test('the setting is emptied and the account deleted: the run succeeds, and nothing of the tenant is kept', async () => {
    const { taskId, accountId } = await start()
    whileTheRunGoesOn(async () => {
      await admin().put('/api/settings/personnel-administration', settings(null))
      expect((await admin().delete(`/api/remote-accounts/${accountId}`)).status).toBe(204)
    })
    expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
    expect(await rollcall.ctx.store.directories.count()).toBe(0)
    company.intercept(undefined)
    expect(await rollcall.runTask(taskId)).toMatchObject({ status: 'failed', error: { code: 'photo_account_not_set' } })
  })

  test('HR uploads its own picture at the same moment, and that one stays', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const [anna] = await withPicture(1)
    company.plain.changePhoto(anna?.userId ?? '')
    const picture = await pictureOf(5)
    whileTheRunGoesOn(() =>
      admin().put(`/api/employees/${anna?.id ?? ''}/photo`, picture, { headers: { 'content-type': 'image/jpeg' } }),
    )
    await rollcall.runTask(taskId)
    expect(await stateOf(anna?.id ?? '')).toMatchObject({ source: 'hr' })
  })

  test('HR withdraws a picture, and the next run fetches it again instead of taking it for unchanged', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const [anna] = await withPicture(1)
    company.plain.touchPhoto(anna?.userId ?? '')
    whileTheRunGoesOn(() => admin().delete(`/api/employees/${anna?.id ?? ''}/photo`))
    await rollcall.runTask(taskId)
    expect(await stateOf(anna?.id ?? '')).toMatchObject({ source: undefined })
    expect((await rollcall.runTask(taskId)).counts['added']).toBe(1)
  })
})

describe('a link by hand', () => {
  test('to the wrong person is fixed by the next run once it is corrected', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const [anna, bert] = await withPicture(2)
    await admin().patch(`/api/employees/${anna?.id ?? ''}`, { entraUserId: bert?.userId })
    await rollcall.runTask(taskId)
    expect((await stateOf(anna?.id ?? ''))?.blob).toBe(bert?.blob)
    expect(await sentenceOn(rollcall, bert?.id ?? '')).toContain('linked by hand to another employee')
    await admin().patch(`/api/employees/${anna?.id ?? ''}`, { entraUserId: null })
    await rollcall.runTask(taskId)
    expect((await stateOf(anna?.id ?? ''))?.blob).toBe(anna?.blob)
    expect((await stateOf(bert?.id ?? ''))?.blob).toBe(bert?.blob)
  })

  test('to someone who doesn’t exist changes nothing and is reported', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const [anna] = await withPicture(1)
    await admin().patch(`/api/employees/${anna?.id ?? ''}`, { entraUserId: '00000000-0000-4000-8000-000000000001' })
    await rollcall.runTask(taskId)
    expect((await stateOf(anna?.id ?? ''))?.blob).toBe(anna?.blob)
    expect(await sentenceOn(rollcall, anna?.id ?? '')).toContain('is not in the directory')
  })
})

describe('the safety limit', () => {
  test('set to nothing at all holds a single new picture', async () => {
    const { taskId, accountId } = await start()
    await rollcall.runTask(taskId)
    await admin().put('/api/settings/personnel-administration', settings(accountId, { brakeShare: 0, brakeCount: 0 }))
    const [anna] = await withPicture(1)
    company.plain.changePhoto(anna?.userId ?? '')
    const held = await rollcall.runTask(taskId)
    expect(held).toMatchObject({ status: 'held', held: { updated: 1, removed: 0 } })
    expect((await stateOf(anna?.id ?? ''))?.blob).toBe(anna?.blob)
    expect((await admin().post(`/api/runs/${held.id}/confirm`)).status).toBe(200)
    expect((await stateOf(anna?.id ?? ''))?.blob).not.toBe(anna?.blob)
  })

  test('set to everything never holds', async () => {
    const { taskId, accountId } = await start()
    await rollcall.runTask(taskId)
    await admin().put('/api/settings/personnel-administration', settings(accountId, { brakeShare: 1, brakeCount: 0 }))
    for (const person of company.plain.people) company.plain.setPhoto(person.id, undefined)
    await rollcall.runTask(taskId)
    rollcall.letPass(24)
    const run = await rollcall.runTask(taskId)
    expect(run.status).toBe('succeeded')
    expect(await withPicture(1)).toEqual([])
  })

  test('confirmed long after: people with a new address and deleted people are left alone', async () => {
    const { taskId, accountId } = await start()
    await rollcall.runTask(taskId)
    await admin().put('/api/settings/personnel-administration', settings(accountId, { brakeShare: 0, brakeCount: 0 }))
    const [anna, bert, carl] = await withPicture(3)
    for (const person of [anna, bert, carl]) company.plain.changePhoto(person?.userId ?? '')
    const held = await rollcall.runTask(taskId)
    await admin().patch(`/api/employees/${anna?.id ?? ''}`, { email: 'someone.else@elsewhere.example' })
    await admin().delete(`/api/employees/${bert?.id ?? ''}`)
    expect((await admin().post(`/api/runs/${held.id}/confirm`)).status).toBe(200)
    expect((await stateOf(anna?.id ?? ''))?.blob).toBe(anna?.blob)
    expect((await stateOf(carl?.id ?? ''))?.blob).not.toBe(carl?.blob)
  })

  test('a held run survives thirty dry runs', async () => {
    const { taskId, accountId } = await start(20)
    await rollcall.runTask(taskId)
    await admin().put('/api/settings/personnel-administration', settings(accountId, { brakeShare: 0, brakeCount: 0 }))
    const [anna] = await withPicture(1)
    company.plain.changePhoto(anna?.userId ?? '')
    const held = await rollcall.runTask(taskId)
    expect(held.status).toBe('held')
    for (let look = 0; look < 31; look += 1) await rollcall.runTask(taskId, { dryRun: true })
    expect((await admin().post(`/api/runs/${held.id}/confirm`)).status).toBe(200)
  })

  test('choosing another tenant by mistake replaces no picture without asking', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const people = await withPicture(1000)
    for (const person of people) {
      const { mail = null } = company.plain.people.find(({ id }) => id === person.userId) ?? {}
      company.plain.changePerson(person.userId ?? '', {
        mail: null,
        userPrincipalName: `${person.userId ?? ''}@elsewhere.example`,
      })
      const double = company.plain.addPerson({ mail })
      company.plain.changePhoto(double.id)
    }
    const run = await rollcall.runTask(taskId)
    expect(run).toMatchObject({ status: 'held', held: { of: people.length } })
    for (const person of people) expect((await stateOf(person.id))?.blob).toBe(person.blob)
  })
})
