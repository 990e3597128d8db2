import { expect, test } from 'vitest'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { addEmployee, myPage, personNamed } from './my-person.ts'

const unknown = async (rollcall: Rollcall) =>
  ((await rollcall.as('admin').get('/api/unknown-people')).body as { items: { userName: string; match: string }[] })
    .items

test('HR sees who signed in and has no record or two, until it is fixed', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const anna = await personNamed(rollcall, 'anna@contoso.example')
  const bert = await personNamed(rollcall, 'bert@contoso.example')
  const twins = [
    await addEmployee(rollcall, 'bert'),
    await addEmployee(rollcall, 'twin', { email: 'bert@contoso.example' }),
  ]
  for (const person of [anna, bert, anna]) await myPage(person)
  expect((await unknown(rollcall)).map(({ userName, match }) => [userName, match]).sort()).toEqual([
    ['anna@contoso.example', 'notFound'],
    ['bert@contoso.example', 'ambiguous'],
  ])
  await addEmployee(rollcall, 'anna')
  await rollcall.as('admin').patch(`/api/employees/${String(twins[1])}`, { email: 'twin@contoso.example' })
  expect(await unknown(rollcall)).toEqual([])
})

test('guests aren’t listed, nor people who haven’t looked for 30 days', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const idp = 'https://sts.windows.net/99999999-9999-4999-8999-999999999999/'
  await myPage(await personNamed(rollcall, 'guest@elsewhere.example', { idp }))
  expect(await unknown(rollcall)).toEqual([])
  await myPage(await personNamed(rollcall, 'anna@contoso.example'))
  rollcall.letPass(31 * 24)
  expect(await unknown(rollcall)).toEqual([])
  await myPage(await personNamed(rollcall, 'carl@contoso.example'))
  expect(await rollcall.ctx.store.unknownPeople.count()).toBe(1)
})

test('no one but an admin reads it', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  for (const who of ['trainer', 'employee'] as const)
    expect((await rollcall.as(who).get('/api/unknown-people')).status).toBe(403)
})
