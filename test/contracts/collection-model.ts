import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Clock } from '../../api/lib/clock.ts'
import type { Store } from '../../api/store/store.ts'
import { collected, datedClock, employee } from './store-fixture.ts'
import type { StoreUnderTest } from './store.contract.ts'

type Step =
  | { kind: 'insert' | 'put'; id: number; number: number; name: string }
  | { kind: 'rename'; ids: number[]; name: string }
  | { kind: 'renumber'; id: number; number: number }
  | { kind: 'remove'; id: number }
  | { kind: 'reopen' }

interface Row {
  employeeNumber: string
  displayName: string
}

const id = fc.integer({ min: 0, max: 5 })
const number = fc.integer({ min: 0, max: 5 })
const name = fc.constantFrom('anna', 'Bert', 'Émile', 'zoë', 'Zoe')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('insert' as const, 'put' as const), id, number, name }),
  fc.record({ kind: fc.constant('rename' as const), ids: fc.uniqueArray(id), name }),
  fc.record({ kind: fc.constant('renumber' as const), id, number }),
  fc.record({ kind: fc.constant('remove' as const), id }),
  fc.constant({ kind: 'reopen' as const }),
)

/** Applies the step to a plain map; false if the store must refuse it. */
function inModel(model: Map<string, Row>, step: Step): boolean {
  const holds = (employeeNumber: string, but: string) =>
    [...model].some(([other, row]) => other !== but && row.employeeNumber === employeeNumber)
  switch (step.kind) {
    case 'insert':
    case 'put': {
      const key = `id-${step.id}`
      const employeeNumber = `E${step.number}`
      if ((step.kind === 'insert' && model.has(key)) || holds(employeeNumber, key)) return false
      model.set(key, { employeeNumber, displayName: step.name })
      return true
    }
    case 'rename':
      for (const key of step.ids.map((one) => `id-${one}`)) {
        const row = model.get(key)
        if (row) model.set(key, { ...row, displayName: step.name })
      }
      return true
    case 'renumber': {
      const key = `id-${step.id}`
      const row = model.get(key)
      if (!row || holds(`E${step.number}`, key)) return false
      model.set(key, { ...row, employeeNumber: `E${step.number}` })
      return true
    }
    case 'remove':
      return model.delete(`id-${step.id}`)
    case 'reopen':
      return true
  }
}

function inStore(store: Store, step: Exclude<Step, { kind: 'reopen' }>): Promise<unknown> {
  switch (step.kind) {
    case 'insert':
    case 'put':
      return store.employees[step.kind](
        employee(step.id, { employeeNumber: `E${step.number}`, displayName: step.name }),
      )
    case 'rename':
      return store.employees.changeMany(
        step.ids.map((one) => `id-${one}`),
        (now) => ({ ...now, displayName: step.name }),
      )
    case 'renumber':
      return store.employees.change(`id-${step.id}`, (now) => ({ ...now, employeeNumber: `e${step.number}` }))
    case 'remove':
      return store.employees.remove(`id-${step.id}`)
  }
}

/**
 * A collection behaves like a map with two rules, for any steps in any order, one by one or all at once.
 */
export function collectionModel(
  open: (clock: Clock) => Promise<StoreUnderTest>,
  manners: readonly ('one by one' | 'all at once')[] = ['one by one', 'all at once'],
): void {
  describe('any sequence of writes', () => {
    it.each(manners)('leaves a collection as it leaves a map (%s)', async (manner) => {
      const { store, reopen } = await open(datedClock('2027-03-10T09:00:00Z'))
      let current = store
      const clear = async () => {
        for await (const { id: gone } of current.employees.all()) await current.employees.remove(gone)
      }
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
          await clear()
          const model = new Map<string, Row>()
          const expected: boolean[] = []
          const happened: Promise<boolean>[] = []
          for (const one of steps) {
            if (one.kind === 'reopen') {
              await Promise.all(happened)
              current = await reopen()
              continue
            }
            expected.push(inModel(model, one))
            happened.push(
              inStore(current, one).then(
                () => true,
                () => false,
              ),
            )
            if (manner === 'one by one') await happened.at(-1)
          }
          expect(await Promise.all(happened)).toEqual(expected)
          const stored = await collected(current.employees.all())
          const rows = stored.map((row) => [row.id, row.employeeNumber.toUpperCase(), row.displayName])
          expect(rows.toSorted()).toEqual(
            [...model].map(([key, row]) => [key, row.employeeNumber, row.displayName]).toSorted(),
          )
          for (const row of stored)
            expect(await current.employees.findUnique('employeeNumber', row.employeeNumber)).toEqual(row)
          expect((await current.employees.page({ limit: 100 })).items).toEqual(stored)
        }),
        { numRuns: 40 },
      )
    })
  })
}
