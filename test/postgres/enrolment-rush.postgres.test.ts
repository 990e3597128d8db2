import { expect, test } from 'vitest'
import { fastClock } from '../helpers/fast-clock.ts'
import { myPage, personNamed, planSession } from '../journeys/my/my-person.ts'
import { companyOf } from './company-of.ts'

const SEATS = 12
const PEOPLE = 200

interface Place {
  employee: string
  status: string
  since: string
}

test('a rush of 200 for 12 seats over two instances leaves 12 subscribed and the others waiting in the order they came', async () => {
  const { start } = await companyOf(3, fastClock(50))
  await using one = await start()
  await using other = await start()
  const names = Array.from({ length: PEOPLE }, (_, at) => `p${String(at)}`)
  const rows = names.map((name) => ({ employeeNumber: name, displayName: name, email: `${name}@contoso.example` }))
  expect((await one.as('admin').post('/api/employees/import', rows)).status).toBe(200)
  const id = await planSession(one, { capacity: SEATS })
  const callers = await Promise.all(
    names.map((name, at) => personNamed(at % 2 === 0 ? one : other, `${name}@contoso.example`)),
  )
  // Everyone twice, as with an impatient double tap.
  const enrol = () => Promise.all(callers.map((caller) => caller.post(`/api/my/sessions/${id}/enrol`, {})))
  const [first, again] = await Promise.all([enrol(), enrol()])
  expect([...first, ...again].filter(({ status }) => status !== 200)).toEqual([])

  const { participants } = (await other.as('trainer').get(`/api/sessions/${id}`)).body as { participants: Place[] }
  expect(new Set(participants.map(({ employee }) => employee)).size).toBe(PEOPLE)
  expect(participants).toHaveLength(PEOPLE)
  const statuses = participants.map(({ status }) => status)
  expect(statuses.slice(0, SEATS)).toEqual(Array.from({ length: SEATS }, () => 'Subscribed'))
  expect(new Set(statuses.slice(SEATS))).toEqual(new Set(['Waiting']))
  const times = participants.map(({ since }) => since)
  expect(times).toEqual([...times].sort())
  const places: number[] = []
  for (const caller of callers) {
    const place = (await myPage(caller)).coming[0]?.place
    if (place !== undefined) places.push(place)
  }
  expect(places.sort((left, right) => left - right)).toEqual(Array.from({ length: PEOPLE - SEATS }, (_, at) => at + 1))
})
