import { expect, onTestFinished, test } from 'vitest'
import { systemClock } from '../../api/lib/clock.ts'
import { openLowdbStore } from '../../api/store/lowdb/lowdb.ts'
import { employee, keptLog, temporaryFolder } from './store-fixture.ts'

/** Long enough that the store yields after each record. */
const WORK_MS = 12

function workHard(): void {
  const until = performance.now() + WORK_MS
  while (performance.now() < until);
}

test('requests get their turn while all records are read and worked on', async () => {
  const store = await openLowdbStore({ folder: await temporaryFolder(), clock: systemClock(), log: keptLog().log })
  onTestFinished(() => store.close())
  await store.employees.insertMany([employee(1), employee(2), employee(3)])
  const order: string[] = []
  setImmediate(() => order.push('a request'))
  for await (const { employeeNumber } of store.employees.all()) {
    workHard()
    order.push(employeeNumber)
  }
  expect(order).toEqual(['E1', 'a request', 'E2', 'E3'])
})

test('what is added while all records are read waits for the next reading', async () => {
  const store = await openLowdbStore({ folder: await temporaryFolder(), clock: systemClock(), log: keptLog().log })
  onTestFinished(() => store.close())
  await store.employees.insertMany([employee(1), employee(3)])
  const read: string[] = []
  for await (const { employeeNumber } of store.employees.all()) {
    if (read.length === 0) await store.employees.insert(employee(2))
    read.push(employeeNumber)
  }
  expect(read).toEqual(['E1', 'E3'])
})
