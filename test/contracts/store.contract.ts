import { describe, expect, it } from 'vitest'
import type { Clock } from '../../api/lib/clock.ts'
import { findBreak } from '../../api/store/audit-chain.ts'
import { awayBetween, employmentOn, type EmploymentTimes } from '../../api/store/employment.ts'
import type { Page, Store } from '../../api/store/store.ts'
import type { OutcomeRecord } from '../../api/store/task-records.ts'
import { auditLine, collected, datedClock, employee, outcome, run, session, training } from './store-fixture.ts'

export interface StoreUnderTest {
  store: Store
  /** Closes the store and opens it again, like a restart. */
  reopen(): Promise<Store>
}

async function* from<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items
}

const refusal = (code: string) => expect.objectContaining({ code })
const names = (page: { items: { displayName: string }[] }) => page.items.map(({ displayName }) => displayName)

/** What every store must do, however it keeps its data. `open` returns an empty store, deleted after the test. */
export function storeContract(open: (clock: Clock) => Promise<StoreUnderTest>): void {
  const start = () => open(datedClock('2027-03-10T09:00:00Z'))

  describe('records', () => {
    it('gives back what was put in, also after a restart', async () => {
      const { store, reopen } = await start()
      const stored = await store.employees.insert(employee(1, { department: 'Finance' }))
      expect(stored).toMatchObject(employee(1, { department: 'Finance' }))
      expect(await store.employees.get('id-1')).toEqual(stored)
      expect(await store.employees.get('id-2')).toBeUndefined()
      expect(await (await reopen()).employees.get('id-1')).toEqual(stored)
    })

    it('keeps each kind of settings with its own fields', async () => {
      const { store, reopen } = await start()
      await store.settings.put({
        id: 'training',
        invitationType: 'MicrosoftGraph',
        textTemplates: {},
        defaultReminderMinutes: 15,
        hideAttendeesAbove: null,
        defaultTimeZone: 'Europe/Brussels',
        declineFreesSeat: false,
        activityFeedKinds: [],
      })
      await store.settings.put({
        id: 'personnel-administration',
        matchBy: 'mail',
        photoSize: 240,
        brakeShare: 0.2,
        brakeCount: 10,
        photoConsent: 'optOut',
        photoConsentTexts: {},
      })
      const again = await reopen()
      expect(await again.settings.get('training')).toMatchObject({ invitationType: 'MicrosoftGraph' })
      expect(await again.settings.get('personnel-administration')).toMatchObject({ photoSize: 240 })
    })

    it('returns records that no one can change, and ignores later changes to the caller’s own object', async () => {
      const { store } = await start()
      const mine = employee(1, {
        photo: { source: 'hr', blob: 'a', width: 1, height: 1, updatedAt: 'x', pinned: false },
      })
      const stored = await store.employees.insert(mine)
      mine.displayName = 'Altered'
      expect(() => Object.assign(stored, { displayName: 'Altered' })).toThrow(TypeError)
      expect(() => Object.assign(stored.photo ?? {}, { blob: 'b' })).toThrow(TypeError)
      expect(await store.employees.get('id-1')).toMatchObject({ displayName: 'Person 1', photo: { blob: 'a' } })
    })

    it('gives a new etag with each change, and none when nothing changes', async () => {
      const { store } = await start()
      const first = await store.employees.insert(employee(1))
      const second = await store.employees.change('id-1', (current) => ({ ...current, department: 'A' }))
      const same = await store.employees.change('id-1', (current) => current)
      const third = await store.employees.put(employee(1))
      expect(same).toEqual(second)
      expect(new Set([first.etag, second.etag, third.etag]).size).toBe(3)
    })

    it('refuses an id that is taken, an empty one, and a change of the id', async () => {
      const { store } = await start()
      await store.employees.insert(employee(1))
      await expect(store.employees.insert(employee(1, { employeeNumber: 'other' }))).rejects.toEqual(
        refusal('validation_failed'),
      )
      await expect(store.employees.insert(employee(2, { id: '' }))).rejects.toEqual(refusal('validation_failed'))
      await expect(store.employees.change('id-1', (current) => ({ ...current, id: 'id-9' }))).rejects.toEqual(
        refusal('validation_failed'),
      )
      expect(await store.employees.count()).toBe(1)
    })

    it('inserts many or none', async () => {
      const { store } = await start()
      await store.employees.insert(employee(3))
      await expect(store.employees.insertMany([employee(1), employee(2), employee(3)])).rejects.toEqual(
        refusal('validation_failed'),
      )
      expect(await store.employees.count()).toBe(1)
      const stored = await store.employees.insertMany([employee(1), employee(2)])
      expect(stored.map(({ id }) => id)).toEqual(['id-1', 'id-2'])
      expect(await store.employees.count()).toBe(3)
    })

    it('puts a record whether or not it was there', async () => {
      const { store } = await start()
      await store.employees.put(employee(1))
      await store.employees.putMany([employee(1, { displayName: 'Newer' }), employee(2)])
      expect(names(await store.employees.page({ limit: 10 }))).toEqual(['Newer', 'Person 2'])
    })

    it('removes a record once', async () => {
      const { store, reopen } = await start()
      const stored = await store.employees.insert(employee(1))
      expect(await store.employees.remove('id-1')).toEqual(stored)
      await expect(store.employees.remove('id-1')).rejects.toEqual(refusal('not_found'))
      expect(await store.employees.get('id-1')).toBeUndefined()
      expect(await (await reopen()).employees.count()).toBe(0)
    })
  })

  describe('changes', () => {
    it('loses none of many that come at the same time', async () => {
      const { store, reopen } = await start()
      await store.runs.insert(run('r'))
      await Promise.all(
        Array.from({ length: 100 }, () =>
          store.runs.change('r', (now) => ({ ...now, progress: { done: now.progress.done + 1, total: 100 } })),
        ),
      )
      expect((await (await reopen()).runs.get('r'))?.progress).toEqual({ done: 100, total: 100 })
    })

    it('refuses one of many without harm to the others', async () => {
      const { store } = await start()
      await store.employees.insertMany([1, 2, 3].map((number) => employee(number)))
      const settled = await Promise.allSettled([
        store.employees.change('id-1', (now) => ({ ...now, department: 'A' })),
        store.employees.change('id-2', () => {
          throw new Error('I refuse')
        }),
        store.employees.insert(employee(4, { employeeNumber: 'E1' })),
        store.employees.change('id-3', (now) => ({ ...now, department: 'C' })),
      ])
      expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
      expect((await collected(store.employees.all())).map(({ department }) => department)).toEqual([
        'A',
        undefined,
        'C',
      ])
    })

    it('checks the etag the caller has seen', async () => {
      const { store } = await start()
      const seen = await store.employees.insert(employee(1))
      const newer = await store.employees.change('id-1', (now) => ({ ...now, department: 'A' }), seen.etag)
      await expect(store.employees.change('id-1', (now) => ({ ...now, department: 'B' }), seen.etag)).rejects.toEqual(
        refusal('precondition_failed'),
      )
      await expect(store.employees.remove('id-1', seen.etag)).rejects.toEqual(refusal('precondition_failed'))
      expect(await store.employees.get('id-1')).toEqual(newer)
      await store.employees.remove('id-1', newer.etag)
    })

    it('lets one of two win that have seen the same etag', async () => {
      const { store } = await start()
      const { etag } = await store.employees.insert(employee(1))
      const settled = await Promise.allSettled(
        ['A', 'B'].map((department) => store.employees.change('id-1', (now) => ({ ...now, department }), etag)),
      )
      expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    })

    it('refuses to change a missing record, and refuses an asynchronous change', async () => {
      const { store } = await start()
      await expect(store.employees.change('nobody', (now) => now)).rejects.toEqual(refusal('not_found'))
      const before = await store.employees.insert(employee(1))
      // A mistake that TypeScript would catch.
      const later = (async () => employee(1, { displayName: 'Later' })) as unknown as () => ReturnType<typeof employee>
      await expect(store.employees.change('id-1', later)).rejects.toThrow(TypeError)
      expect(await store.employees.get('id-1')).toEqual(before)
    })

    it('changes many or none, and skips those that are gone', async () => {
      const { store } = await start()
      await store.employees.insertMany([1, 2, 3].map((number) => employee(number)))
      const stored = await store.employees.changeMany(['id-1', 'gone', 'id-3'], (now) => ({ ...now, department: 'X' }))
      expect(stored.map(({ id }) => id)).toEqual(['id-1', 'id-3'])
      const mixed = store.employees.changeMany(['id-1', 'id-2'], (now) => {
        if (now.id === 'id-2') throw new Error('not this one')
        return { ...now, department: 'Y' }
      })
      await expect(mixed).rejects.toThrow('not this one')
      expect((await collected(store.employees.all())).map(({ department }) => department)).toEqual([
        'X',
        undefined,
        'X',
      ])
    })
  })

  describe('unique fields', () => {
    it('are found and kept unique regardless of case', async () => {
      const { store, reopen } = await start()
      await store.employees.insert(employee('a1', { entraUserId: 'AAAA-1' }))
      expect(await store.employees.findUnique('employeeNumber', 'eA1')).toMatchObject({ id: 'id-a1' })
      expect(await store.employees.findUnique('entraUserId', 'aaaa-1')).toMatchObject({ id: 'id-a1' })
      expect(await store.employees.findUnique('employeeNumber', 'E2')).toBeUndefined()
      const again = await reopen()
      await expect(again.employees.insert(employee(2, { employeeNumber: 'EA1' }))).rejects.toEqual(
        refusal('employee_number_taken'),
      )
      await expect(again.employees.insert(employee(2, { entraUserId: 'aaaa-1' }))).rejects.toEqual(
        refusal('entra_user_taken'),
      )
      expect(await again.employees.count()).toBe(1)
    })

    it('may be absent from many records', async () => {
      const { store } = await start()
      await store.employees.insertMany([employee(1), employee(2)])
      expect(await store.employees.count()).toBe(2)
    })

    it('hold for changes too, and a value that was given up is free again', async () => {
      const { store } = await start()
      await store.employees.insertMany([employee(1), employee(2)])
      await expect(store.employees.change('id-2', (now) => ({ ...now, employeeNumber: 'e1' }))).rejects.toEqual(
        refusal('employee_number_taken'),
      )
      await store.employees.change('id-1', (now) => ({ ...now, employeeNumber: 'E9' }))
      await store.employees.change('id-2', (now) => ({ ...now, employeeNumber: 'E1' }))
      await store.employees.remove('id-2')
      await store.employees.insert(employee(3, { employeeNumber: 'E1' }))
      expect(await store.employees.findUnique('employeeNumber', 'E1')).toMatchObject({ id: 'id-3' })
      expect(await store.employees.findUnique('employeeNumber', 'E2')).toBeUndefined()
    })

    it('can be exchanged between two records in one go', async () => {
      const { store } = await start()
      await store.employees.insertMany([employee(1), employee(2)])
      await store.employees.changeMany(['id-1', 'id-2'], (now) => ({
        ...now,
        employeeNumber: now.id === 'id-1' ? 'E2' : 'E1',
      }))
      expect(await store.employees.findUnique('employeeNumber', 'E2')).toMatchObject({ id: 'id-1' })
      expect(await store.employees.findUnique('employeeNumber', 'E1')).toMatchObject({ id: 'id-2' })
    })

    it('let only one of two simultaneous inserts in', async () => {
      const { store } = await start()
      const settled = await Promise.allSettled(
        [1, 2].map((number) => store.employees.insert(employee(number, { employeeNumber: 'same' }))),
      )
      expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    })
  })

  describe('references', () => {
    it('must be there when they are written, and may be gone later', async () => {
      const { store } = await start()
      await expect(store.sessions.insert(session(1))).rejects.toEqual(refusal('not_found'))
      await store.trainings.insert(training('t'))
      const somebody = session(1, { trainers: [{ employee: 'id-1', invited: false }] })
      await expect(store.sessions.put(somebody)).rejects.toEqual(refusal('employee_unknown'))
      await store.employees.insert(employee(1))
      await store.sessions.insertMany([somebody])
      await store.employees.remove('id-1')
      const renamed = await store.sessions.change('session-1', (current) => ({ ...current, title: 'Renamed' }))
      expect(renamed.trainers).toEqual(somebody.trainers)
      const asParticipant = { employee: 'id-2', status: 'Subscribed', attendance: 'required', since: '' } as const
      const join = store.sessions.change('session-1', (current) => ({ ...current, participants: [asParticipant] }))
      await expect(join).rejects.toEqual(refusal('employee_unknown'))
    })

    it('protect the records they name from removal, if the rule says so, until they are gone themselves', async () => {
      const { store, reopen } = await start()
      await store.trainings.insert(training('t'))
      await store.sessions.insert(session(1))
      const again = await reopen()
      await expect(again.trainings.remove('t')).rejects.toEqual(refusal('training_has_sessions'))
      await again.sessions.remove('session-1')
      await again.trainings.remove('t')
      await expect(again.sessions.insert(session(2))).rejects.toEqual(refusal('not_found'))
    })

    it('are written or the record they name is removed, never both', async () => {
      const { store } = await start()
      for (let round = 1; round <= 20; round += 1) {
        await store.trainings.insert(training(`t-${round}`))
        const add = () => store.sessions.insert(session(round, { trainingId: `t-${round}` }))
        const remove = () => store.trainings.remove(`t-${round}`)
        const pair = round % 2 === 0 ? [add(), remove()] : [remove(), add()]
        const settled = await Promise.allSettled(pair)
        expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      }
    })

    it('to removable records are all visible after the removal', async () => {
      const { store } = await start()
      await store.trainings.insert(training('t'))
      for (let round = 1; round <= 20; round += 1) {
        const one = employee(round)
        await store.employees.insert(one)
        const trainers = [{ employee: one.id, invited: false }]
        const adding = store.sessions.insert(session(round, { trainers })).then(
          () => true,
          () => false,
        )
        await store.employees.remove(one.id)
        const seen = (await store.sessions.get(`session-${round}`)) !== undefined
        expect(await adding).toBe(seen)
      }
    })
  })

  describe('look-ups', () => {
    const ids = async (found: AsyncIterable<{ id: string }>) => (await collected(found)).map(({ id }) => id)

    it('find records by declared fields, in order, regardless of case, and follow each change', async () => {
      const { store, reopen } = await start()
      await store.employees.insertMany([
        employee(1, { email: 'Shared@example.com', displayName: 'Zoe' }),
        employee(2, { email: 'shared@example.com', displayName: 'Anna' }),
        employee(3),
      ])
      expect(await ids(store.employees.find({ email: 'SHARED@example.com' }))).toEqual(['id-2', 'id-1'])
      await store.employees.change('id-2', (now) => ({ ...now, email: 'own@example.com' }))
      expect(await ids(store.employees.find({ email: 'shared@example.com' }))).toEqual(['id-1'])
      await store.employees.remove('id-1')
      const again = await reopen()
      expect(await ids(again.employees.find({ email: 'shared@example.com' }))).toEqual([])
      expect(await ids(again.employees.find({ email: 'own@example.com' }))).toEqual(['id-2'])
    })

    it('match only records with all wanted values', async () => {
      const { store } = await start()
      await store.runs.insertMany([
        run('r1', { taskId: 'a', status: 'held' }),
        run('r2', { taskId: 'a' }),
        run('r3', { taskId: 'b', status: 'held' }),
      ])
      expect(await ids(store.runs.find({ taskId: 'a', status: 'held' }))).toEqual(['r1'])
      expect(await ids(store.runs.find({ taskId: 'c' }))).toEqual([])
    })

    it('are refused for fields that aren’t declared', async () => {
      const { store } = await start()
      const wrong = { displayName: 'Anna' } as Record<string, string>
      await expect(ids(store.employees.find(wrong))).rejects.toThrow(TypeError)
    })

    it('count the records a search and a field select', async () => {
      const { store } = await start()
      await store.employees.insertMany([
        employee(1, { department: 'Care' }),
        employee(2, { department: 'Care' }),
        employee(3),
      ])
      expect(await store.employees.count({ department: 'Care' }, 'person 2')).toBe(1)
      expect(await store.employees.count(undefined, 'person')).toBe(3)
    })

    it('find lines over all keys of a series, also later ones', async () => {
      const { store, reopen } = await start()
      const event = (employeeId: string, at: string) => ({ employeeId, at, outcome: 'added' as const, runId: 'r' })
      await store.photoEvents.append('2027-02', [event('a', '1'), event('b', '2')])
      expect(await store.photoEvents.find('employeeId', 'a')).toEqual([event('a', '1')])
      await store.photoEvents.append('2027-03', [event('a', '3')])
      await store.photoEvents.append('2027-02', [event('a', '4')])
      const all = [event('a', '1'), event('a', '4'), event('a', '3')]
      expect(await store.photoEvents.find('employeeId', 'a')).toEqual(all)
      const again = await reopen()
      expect(await again.photoEvents.find('employeeId', 'a')).toEqual(all)
      await again.photoEvents.drop('2027-02')
      expect(await again.photoEvents.find('employeeId', 'a')).toEqual([event('a', '3')])
    })

    it('count who has a picture, grouped by a field', async () => {
      const { store } = await start()
      const photo = { source: 'hr' as const, blob: 'a', width: 1, height: 1, updatedAt: 'x', pinned: false }
      await store.employees.insertMany([
        employee(1, { department: 'Care', photo }),
        employee(2, { department: 'Care', photo }),
        employee(3),
      ])
      await store.photoLedger.put({ id: 'id-3', outcome: 'noPhoto', since: 'x', runId: 'r' })
      const tally = await store.pictureTally()
      expect(tally).toHaveLength(2)
      expect(tally).toEqual(
        expect.arrayContaining([
          { department: 'Care', photoOptOut: false, photo: { source: 'hr', pinned: false }, people: 2 },
          { department: '', photoOptOut: false, found: 'noPhoto', people: 1 },
        ]),
      )
      await store.employees.remove('id-1')
      expect(await store.pictureTally()).toContainEqual(expect.objectContaining({ department: 'Care', people: 1 }))
    })

    it('removes many at once, and skips those that are gone', async () => {
      const { store } = await start()
      await store.employees.insertMany([1, 2, 3].map((number) => employee(number)))
      expect(await store.employees.removeMany(['id-1', 'gone', 'id-3', 'id-1'])).toBe(2)
      expect(await store.employees.removeMany([])).toBe(0)
      await store.employees.insert(employee(4, { employeeNumber: 'E1' }))
      expect((await collected(store.employees.all())).map(({ id }) => id)).toEqual(['id-2', 'id-4'])
    })
  })

  describe('pages', () => {
    it('list employees by name, ignoring case and accents, then by id', async () => {
      const { store } = await start()
      const people = ['zoë', 'Émile', 'eric', 'Anna', 'anna'].map((displayName, at) => employee(at, { displayName }))
      await store.employees.insertMany(people)
      expect(names(await store.employees.page({ limit: 10 }))).toEqual(['Anna', 'anna', 'Émile', 'eric', 'zoë'])
    })

    it('list runs newest first', async () => {
      const { store } = await start()
      await store.runs.insertMany(
        [1, 3, 2].map((day) => run(`r${day}`, { startedAt: `2027-03-0${day}T00:00:00.000Z` })),
      )
      const { items, nextCursor } = await store.runs.page({ limit: 2 })
      expect(items.map(({ id }) => id)).toEqual(['r3', 'r2'])
      expect(
        (await store.runs.page({ limit: 2, ...(nextCursor && { cursor: nextCursor }) })).items.map(({ id }) => id),
      ).toEqual(['r1'])
    })

    describe('in another order', () => {
      const photo = { source: 'hr' as const, blob: 'a', width: 1, height: 1, updatedAt: 'x', pinned: false }
      const people = [
        employee(10, { displayName: 'Émile', department: 'Care', photo }),
        employee(9, { displayName: 'eric', photoOptOut: true }),
        employee(1, { displayName: 'Zoë', department: 'care' }),
        employee(2, { displayName: 'Anna', department: 'Care East', photo: { ...photo, source: 'entra' } }),
      ]

      it.each([
        ['displayName', ['Anna', 'Émile', 'eric', 'Zoë']],
        ['department', ['Émile', 'Zoë', 'Anna', 'eric']],
        ['employeeNumber', ['Zoë', 'Anna', 'eric', 'Émile']],
        ['photo', ['Anna', 'Émile', 'Zoë', 'eric']],
      ])('list people by %s in both directions, also after a restart', async (by, expected) => {
        const { store, reopen } = await start()
        await store.employees.insertMany(people)
        const again = await reopen()
        for (const descending of [false, true]) {
          const seen: string[] = []
          let cursor: string | undefined
          do {
            const page = await again.employees.page({ limit: 1, sort: { by, descending }, ...(cursor && { cursor }) })
            seen.push(...names(page))
            cursor = page.nextCursor
          } while (cursor)
          expect(seen).toEqual(descending ? [...expected].reverse() : expected)
        }
      })

      it('follow each change, and neither repeat nor skip anyone', async () => {
        const { store } = await start()
        await store.employees.insertMany(people)
        const sort = { by: 'department', descending: true }
        const first = await store.employees.page({ limit: 2, sort })
        await store.employees.change('id-1', (now) => ({ ...now, department: 'Archive' }))
        await store.employees.insert(employee(5, { displayName: 'Bea', department: 'Board' }))
        const second = await store.employees.page({ limit: 9, sort, cursor: first.nextCursor ?? '' })
        expect([names(first), names(second)]).toEqual([
          ['eric', 'Anna'],
          ['Émile', 'Bea', 'Zoë'],
        ])
      })

      it('keep to a search, and refuse the cursor of a different order and an order no one declared', async () => {
        const { store } = await start()
        await store.employees.insertMany(people)
        const sort = { by: 'photo' }
        expect(names(await store.employees.page({ limit: 9, sort, search: 'care' }))).toEqual(['Anna', 'Émile', 'Zoë'])
        const { nextCursor = '' } = await store.employees.page({ limit: 1, sort })
        for (const other of [{ by: 'department' }, { by: 'photo', descending: true }, undefined])
          await expect(
            store.employees.page({ limit: 1, cursor: nextCursor, ...(other && { sort: other }) }),
          ).rejects.toEqual(refusal('validation_failed'))
        await expect(store.employees.page({ limit: 1, sort: { by: 'email' } })).rejects.toThrow(TypeError)
      })
    })

    it('show everyone exactly once, and none after the last', async () => {
      const { store } = await start()
      await store.employees.insertMany(
        Array.from({ length: 25 }, (_, at) => employee(at, { displayName: at % 2 ? 'Twin' : `Person ${at}` })),
      )
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.employees.page({ limit: 5, ...(cursor && { cursor }) })
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor)
      expect(seen).toHaveLength(25)
      expect(new Set(seen).size).toBe(25)
    })

    it('neither repeat nor skip anyone when others come and go in between', async () => {
      const { store } = await start()
      await store.employees.insertMany(
        ['B', 'D', 'F', 'H'].map((displayName) => employee(displayName, { displayName })),
      )
      const first = await store.employees.page({ limit: 2 })
      await store.employees.insertMany(['A', 'E'].map((displayName) => employee(displayName, { displayName })))
      await store.employees.remove('id-D')
      const second = await store.employees.page({ limit: 9, cursor: first.nextCursor ?? '' })
      expect([names(first), names(second)]).toEqual([
        ['B', 'D'],
        ['E', 'F', 'H'],
      ])
    })

    it('find people by every word in any searchable field', async () => {
      const { store } = await start()
      await store.employees.insertMany([
        employee(1, { displayName: 'Zoë Müller', department: 'Finance' }),
        employee(2, { displayName: 'Zoe Smith', department: 'Legal' }),
        employee(3, { displayName: 'Søren Zoega', email: 'soren@example.com' }),
      ])
      const find = async (search: string) => names(await store.employees.page({ limit: 10, search }))
      expect(await find('ZOE')).toEqual(['Søren Zoega', 'Zoë Müller', 'Zoe Smith'])
      expect(await find('  muller  fin ')).toEqual(['Zoë Müller'])
      expect(await find('e2')).toEqual(['Zoe Smith'])
      expect(await find('zoe nowhere')).toEqual([])
      expect(await find('')).toHaveLength(3)
    })

    it('keep to the named fields, together with search and limit', async () => {
      const { store } = await start()
      await store.runs.insertMany(
        Array.from({ length: 6 }, (_, at) =>
          run(`r${at}`, { taskId: `t${at % 2}`, startedAt: `2027-03-01T00:00:0${at}.000Z` }),
        ),
      )
      const first = await store.runs.page({ limit: 2, where: { taskId: 't1' } })
      const second = await store.runs.page({ limit: 2, where: { taskId: 't1' }, cursor: first.nextCursor ?? '' })
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['r5', 'r3', 'r1'])
      expect(second.nextCursor).toBeUndefined()
      expect(await store.runs.count({ taskId: 't1' })).toBe(3)
      expect(await store.runs.count()).toBe(6)
    })

    it('find who works here, will, has left or is away on a day, as one by one', async () => {
      const { store } = await start()
      const bounds = [undefined, '2027-02-28', '2027-03-01', '2027-03-05']
      const absences = [
        undefined,
        [{ from: '2027-03-01', until: '2027-03-01' }],
        [{ from: '2027-02-20', until: '2027-02-28' }, { from: '2027-03-02' }],
      ]
      const people = bounds.flatMap((employedFrom) =>
        bounds.flatMap((employedUntil) => absences.map((away) => ({ employedFrom, employedUntil, absences: away }))),
      )
      await store.employees.insertMany(
        people.map((times, at) => employee(at, JSON.parse(JSON.stringify(times)) as object)),
      )
      const idsOf = async (is: string, day: string) =>
        (await store.employees.page({ limit: 99, on: [{ is, day }] })).items.map(({ id }) => id).sort()
      for (const day of ['0000-01-01', '2027-02-27', '2027-02-28', '2027-03-01', '2027-03-02', '2027-03-06']) {
        const everyone = (await store.employees.page({ limit: 99 })).items
        const oneByOne = (fits: (one: EmploymentTimes) => boolean) =>
          everyone.flatMap((one) => (fits(one) ? one.id : [])).sort()
        for (const is of ['current', 'future', 'left'])
          expect([day, is, await idsOf(is, day)]).toEqual([day, is, oneByOne((one) => employmentOn(one, day) === is)])
        expect([day, await idsOf('absent', day)]).toEqual([
          day,
          oneByOne((one) => awayBetween(one, day, day)?.reason === 'absent'),
        ])
      }
    })

    it('keep to days together with fields, a search and pages, and count the same', async () => {
      const { store } = await start()
      await store.employees.insertMany(
        Array.from({ length: 6 }, (_, at) =>
          employee(at, { department: at < 4 ? 'Care' : 'Legal', ...(at > 0 && { employedUntil: '2027-03-31' }) }),
        ),
      )
      const on = [{ is: 'left', day: '2027-04-01' }]
      const where = { department: 'Care' }
      const first = await store.employees.page({ limit: 2, where, on, search: 'person' })
      const rest = await store.employees.page({ limit: 2, where, on, search: 'person', cursor: first.nextCursor ?? '' })
      expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(['id-1', 'id-2', 'id-3'])
      expect(rest.nextCursor).toBeUndefined()
      expect(await store.employees.count(where, 'person', on)).toBe(3)
      await store.employees.change('id-1', ({ employedUntil: _, ...one }) => one)
      expect(await store.employees.count(where, undefined, on)).toBe(2)
      expect(await store.employees.count(undefined, undefined, [...on, { is: 'current', day: '2027-03-31' }])).toBe(4)
      await expect(store.employees.page({ limit: 1, on: [{ is: 'asleep', day: '2027-03-31' }] })).rejects.toThrow(
        TypeError,
      )
    })

    it.each(['nonsense', '', 'WzFd', Buffer.from('["a"]').toString('base64url')])(
      'refuse the made-up cursor "%s"',
      async (cursor) => {
        const { store } = await start()
        await expect(store.employees.page({ limit: 1, cursor })).rejects.toEqual(refusal('validation_failed'))
      },
    )

    it.each([0, -1, 1.5, Number.NaN])('refuse the limit %d', async (limit) => {
      const { store } = await start()
      await expect(store.employees.page({ limit })).rejects.toEqual(refusal('validation_failed'))
    })

    it('are not affected by changes while everything is read', async () => {
      const { store } = await start()
      await store.employees.insertMany([1, 2, 3].map((number) => employee(number)))
      const seen: string[] = []
      for await (const { displayName } of store.employees.all()) {
        if (seen.length === 0) await store.employees.remove('id-2')
        seen.push(displayName)
      }
      expect(seen).toEqual(['Person 1', 'Person 2', 'Person 3'])
    })
  })

  describe('series', () => {
    it('keep lines in the order they were added, also over many appends and a restart', async () => {
      const { store, reopen } = await start()
      for (let at = 0; at < 1_300; at += 130)
        await store.outcomes.append(
          'run-1',
          Array.from({ length: 130 }, (_, step) => outcome(at + step)),
        )
      const again = await reopen()
      await again.outcomes.append('run-1', [outcome(1_300)])
      expect((await collected(again.outcomes.all('run-1'))).map(({ subject }) => subject.id)).toEqual(
        Array.from({ length: 1_301 }, (_, at) => `id-${at}`),
      )
    })

    it('keep lines added at the same time together, and separate from other keys', async () => {
      const { store } = await start()
      await Promise.all(
        Array.from({ length: 40 }, (_, at) =>
          store.outcomes.append(`run-${at % 10}`, [outcome(at), outcome(at, { outcome: 'second' })]),
        ),
      )
      expect(await store.outcomes.keys()).toEqual(Array.from({ length: 10 }, (_, at) => `run-${at}`))
      for (const key of await store.outcomes.keys()) {
        const lines = await collected(store.outcomes.all(key))
        expect(lines).toHaveLength(8)
        expect(lines.filter((_, at) => at % 2 === 1).every((line) => line.outcome === 'second')).toBe(true)
      }
    })

    it('are read in pages, by field and by search', async () => {
      const { store } = await start()
      await store.outcomes.append(
        'r',
        Array.from({ length: 9 }, (_, at) => outcome(at, { outcome: at % 3 ? 'updated' : 'failed' })),
      )
      const first = await store.outcomes.page('r', { limit: 2, where: { outcome: 'failed' } })
      const second = await store.outcomes.page('r', {
        limit: 2,
        where: { outcome: 'failed' },
        cursor: first.nextCursor ?? '',
      })
      expect([...first.items, ...second.items].map(({ subject }) => subject.id)).toEqual(['id-0', 'id-3', 'id-6'])
      expect(second.nextCursor).toBeUndefined()
      expect((await store.outcomes.page('r', { limit: 5, search: 'PERSON 7' })).items).toEqual([outcome(7)])
      await expect(store.outcomes.page('r', { limit: 2, cursor: 'nonsense' })).rejects.toEqual(
        refusal('validation_failed'),
      )
    })

    describe('in another order', () => {
      const lines = [
        outcome(1, { outcome: 'added', subject: { kind: 'employee', id: 'a', label: 'zoë' } }),
        outcome(2, { outcome: 'failed', subject: { kind: 'employee', id: 'c', label: 'Eric' } }),
        outcome(3, { outcome: 'unheardOf', subject: { kind: 'employee', id: 'd', label: 'Anna' } }),
        outcome(4, { outcome: 'added', subject: { kind: 'employee', id: 'b', label: 'Émile' } }),
        outcome(5, { outcome: 'failed', subject: { kind: 'employee', id: 'e', label: 'Anna' } }),
      ]
      const idsOf = async (read: (cursor?: string) => Promise<Page<OutcomeRecord>>) => {
        const ids: string[] = []
        let cursor: string | undefined
        do {
          const page = await read(cursor)
          ids.push(...page.items.map(({ subject }) => subject.id))
          cursor = page.nextCursor
        } while (cursor !== undefined)
        return ids.join('')
      }

      it.each([
        ['name', 'debca'],
        ['outcome', 'ecbad'],
      ])('list outcomes by %s in both directions and by field, also after a restart', async (by, expected) => {
        const { store, reopen } = await start()
        await store.outcomes.append('r', lines.slice(0, 3))
        await store.outcomes.page('r', { limit: 9, sort: { by } })
        await store.outcomes.append('r', lines.slice(3))
        await store.outcomes.append('other', lines)
        for (const open of [async () => store, reopen]) {
          const { outcomes } = await open()
          for (const descending of [false, true]) {
            const seen = await idsOf((cursor) =>
              outcomes.page('r', { limit: 2, sort: { by, descending }, ...(cursor !== undefined && { cursor }) }),
            )
            expect(seen).toBe(descending ? [...expected].reverse().join('') : expected)
          }
          const where = { outcome: 'failed' }
          const failed = await idsOf((cursor) =>
            outcomes.page('r', { limit: 1, sort: { by }, where, ...(cursor !== undefined && { cursor }) }),
          )
          expect(failed).toBe('ec')
        }
      })

      it('neither repeat nor skip a line when others are added or removed meanwhile', async () => {
        const { store } = await start()
        await store.outcomes.append('r', lines)
        const sort = { by: 'name' }
        const first = await store.outcomes.page('r', { limit: 2, sort })
        await store.outcomes.append('r', [
          outcome(6, { subject: { kind: 'employee', id: 'f', label: 'Aaron' } }),
          outcome(7, { subject: { kind: 'employee', id: 'g', label: 'Fien' } }),
        ])
        await store.outcomes.rewrite('r', (line) => (line.subject.id === 'd' ? undefined : line))
        const rest = await store.outcomes.page('r', { limit: 9, sort, cursor: first.nextCursor ?? '' })
        expect(rest.items.map(({ subject }) => subject.id)).toEqual(['b', 'c', 'g', 'a'])
      })

      it('accept only cursors of the same order, and only declared orders', async () => {
        const { store } = await start()
        await store.outcomes.append('r', lines)
        const cursor = (await store.outcomes.page('r', { limit: 1, sort: { by: 'name' } })).nextCursor ?? ''
        for (const sort of [undefined, { by: 'outcome' }, { by: 'name', descending: true }])
          await expect(store.outcomes.page('r', { limit: 1, cursor, ...(sort && { sort }) })).rejects.toEqual(
            refusal('validation_failed'),
          )
        const odd = Buffer.from('["name","a",1.5]').toString('base64url')
        await expect(store.outcomes.page('r', { limit: 1, cursor: odd, sort: { by: 'name' } })).rejects.toEqual(
          refusal('validation_failed'),
        )
        await expect(store.outcomes.page('r', { limit: 1, sort: { by: 'message' } })).rejects.toThrow(TypeError)
      })
    })

    it('are read in pages over many appends of different sizes, and after a restart', async () => {
      const { store, reopen } = await start()
      let added = 0
      for (const size of [499, 3, 700, 1, 260]) {
        const lines = Array.from({ length: size }, (_, step) => outcome(added + step))
        await store.outcomes.append('r', lines)
        added += size
      }
      for (const open of [async () => store, reopen]) {
        const opened = await open()
        const seen: string[] = []
        let cursor: string | undefined
        do {
          const page = await opened.outcomes.page('r', { limit: 190, ...(cursor !== undefined && { cursor }) })
          seen.push(...page.items.map(({ subject }) => subject.id))
          cursor = page.nextCursor
        } while (cursor !== undefined)
        expect(seen).toEqual(Array.from({ length: added }, (_, at) => `id-${at}`))
      }
    })

    it('are empty before anything is added, and again after they were dropped', async () => {
      const { store, reopen } = await start()
      expect(await store.outcomes.page('never', { limit: 5 })).toEqual({ items: [] })
      await store.outcomes.drop('never')
      await store.outcomes.append('r', [outcome(1)])
      await store.outcomes.drop('r')
      expect(await collected(store.outcomes.all('r'))).toEqual([])
      await store.outcomes.append('r', [outcome(2)])
      const again = await reopen()
      expect(await again.outcomes.keys()).toEqual(['r'])
      expect(await collected(again.outcomes.all('r'))).toEqual([outcome(2)])
    })

    it.each(['../employees', 'a/b', 'a\\b', '.', '', 'x'.repeat(200), 'nul\0'])('refuse the key "%s"', async (key) => {
      const { store } = await start()
      await expect(store.outcomes.append(key, [outcome(1)])).rejects.toEqual(refusal('validation_failed'))
      await expect(store.outcomes.drop(key)).rejects.toEqual(refusal('validation_failed'))
    })
  })

  describe('the audit trail', () => {
    it('numbers and chains its lines, also simultaneous ones and after a restart', async () => {
      const { store, reopen } = await start()
      await Promise.all(Array.from({ length: 30 }, (_, at) => store.audit.append(auditLine(at))))
      const again = await reopen()
      await again.audit.append(auditLine(30, { changes: { name: { before: 'b', after: 'a' } } }))
      const { items } = await again.audit.page({ limit: 100 })
      expect(items.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 31 }, (_, at) => 31 - at))
      items.slice(0, -1).forEach((line, at) => expect(line.previousHash).toBe(items[at + 1]?.hash))
      expect(await again.audit.firstBreak()).toBeUndefined()
    })

    it('reads newest first over the months, in pages and by field', async () => {
      const clock = datedClock('2027-01-31T23:59:00Z')
      const { store } = await open(clock)
      await store.audit.append(auditLine(1, { action: 'settings.changed' }))
      clock.set('2027-02-01T00:01:00Z')
      await store.audit.append(auditLine(2))
      // A clock that goes back, as after a correction.
      clock.set('2027-01-15T00:00:00Z')
      await store.audit.append(auditLine(3, { outcome: 'refused' }))
      const first = await store.audit.page({ limit: 2 })
      const second = await store.audit.page({ limit: 2, cursor: first.nextCursor ?? '' })
      expect([...first.items, ...second.items].map(({ sequence }) => sequence)).toEqual([3, 2, 1])
      expect(second.nextCursor).toBeUndefined()
      expect(
        (await store.audit.page({ limit: 9, where: { outcome: 'refused' } })).items.map(({ sequence }) => sequence),
      ).toEqual([3])
      expect((await store.audit.page({ limit: 9, targetId: 'id-2' })).items.map(({ sequence }) => sequence)).toEqual([
        2,
      ])
      expect((await store.audit.page({ limit: 9, where: { action: 'settings.changed' } })).items[0]).toMatchObject({
        at: '2027-01-31T23:59:00.000Z',
      })
      const between = async (from?: string, before?: string) => {
        const { items } = await store.audit.page({ limit: 9, ...(from && { from }), ...(before && { before }) })
        return items.map(({ sequence }) => sequence)
      }
      expect(await between('2027-02-01T00:00:00.000Z')).toEqual([2])
      expect(await between(undefined, '2027-01-31T23:59:00.000Z')).toEqual([3])
      expect(await between('2027-01-15T00:00:00.000Z', '2027-02-01T00:01:00.000Z')).toEqual([3, 1])
      expect(await store.audit.firstBreak()).toBeUndefined()
    })
  })

  describe('erasing', () => {
    it('replaces and removes lines of a series, old and new, and continues after them', async () => {
      const { store, reopen } = await start()
      const lines = Array.from({ length: 1_100 }, (_, at) => outcome(at))
      await store.outcomes.append('r', lines)
      const isThird = ({ subject }: OutcomeRecord) => Number(/\d+/.exec(subject.id)?.[0]) % 3 === 0
      const count = await store.outcomes.rewrite('r', (line) => {
        if (isThird(line)) return undefined
        return line.subject.id === lines[1]?.subject.id ? { ...line, message: 'Erased' } : line
      })
      expect(count).toBe(Math.ceil(1_100 / 3) + 1)
      await store.outcomes.append('r', [outcome(5_000)])
      expect(await store.outcomes.rewrite('r', (line) => line)).toBe(0)
      const again = await reopen()
      const kept = await collected(again.outcomes.all('r'))
      expect(kept).toHaveLength(1_100 - Math.ceil(1_100 / 3) + 1)
      expect(kept[0]).toMatchObject({ message: 'Erased' })
      expect(kept.at(-1)).toMatchObject(outcome(5_000))
      expect((await again.outcomes.page('r', { limit: 5, search: 'Erased' })).items).toHaveLength(1)
    })

    it('also removes lines from the indexes', async () => {
      const { store } = await start()
      const event = (employeeId: string) => ({ employeeId, at: '2027-02-01', outcome: 'added' as const, runId: 'r' })
      await store.photoEvents.append('2027-02', [event('a'), event('b')])
      expect(await store.photoEvents.find('employeeId', 'a')).toHaveLength(1)
      await store.photoEvents.rewrite('2027-02', (line) => (line.employeeId === 'a' ? undefined : line))
      expect(await store.photoEvents.find('employeeId', 'a')).toEqual([])
      expect(await store.photoEvents.find('employeeId', 'b')).toHaveLength(1)
    })

    it('takes names out of audit lines whose chain still fits, if the trail records it, and only then', async () => {
      const { store, reopen } = await start()
      for (let at = 0; at < 700; at += 1) await store.audit.append(auditLine(at))
      const [third] = (await store.audit.page({ limit: 1, targetId: 'id-3' })).items
      const [fifth] = (await store.audit.page({ limit: 1, targetId: 'id-5' })).items
      if (!third || !fifth) throw new Error('There are no such lines.')
      const erased = { ...third, actorName: '[erased]' }
      await store.audit.redact([erased], { actor: 'system:x', actorName: 'x' })
      expect(await store.audit.firstBreak()).toBeUndefined()
      const again = await reopen()
      expect(await again.audit.firstBreak()).toBeUndefined()
      expect((await again.audit.page({ limit: 1, targetId: 'id-3' })).items).toEqual([erased])
      expect((await again.audit.page({ limit: 1, search: '[erased]' })).items).toHaveLength(1)
      await again.audit.append(auditLine(701))
      expect(await again.audit.firstBreak()).toBeUndefined()
      const lines = await collected(again.audit.all())
      const altered = lines.map((line) => (line.sequence === fifth.sequence ? { ...line, actorName: 'Nobody' } : line))
      expect(await findBreak(from(altered))).toBe(fifth.sequence)
    })
  })

  describe('what is old', () => {
    it('is removed from the audit trail month by month, and the rest of the chain can still be checked', async () => {
      const clock = datedClock('2027-01-10T09:00:00Z')
      const { store, reopen } = await open(clock)
      for (const [at, month] of ['01', '02', '03', '04'].entries()) {
        clock.set(`2027-${month}-10T09:00:00Z`)
        for (let line = 0; line < 3; line += 1) await store.audit.append(auditLine(at))
      }
      expect(await store.audit.trim('2027-01')).toBe(0)
      expect(await store.audit.trim('2027-03')).toBe(6)
      expect(await store.audit.firstBreak()).toBeUndefined()
      const again = await reopen()
      expect(await again.audit.firstBreak()).toBeUndefined()
      const kept = await collected(again.audit.all())
      expect(kept.map(({ sequence }) => sequence)).toEqual([7, 8, 9, 10, 11, 12, 13])
      expect(kept.at(-1)).toMatchObject({ action: 'audit.trimmed', changes: { lines: { before: 6 } } })
      // The newest month is always kept, and later lines continue the chain.
      expect(await again.audit.trim('2099-01')).toBe(3)
      await again.audit.append(auditLine(9))
      expect(await again.audit.firstBreak()).toBeUndefined()
    })
  })

  describe('closing', () => {
    it('waits for writes in progress, and accepts none afterwards', async () => {
      const { store, reopen } = await start()
      const handedIn = [
        store.employees.insert(employee(1)),
        store.outcomes.append('r', [outcome(1)]),
        store.audit.append(auditLine(1)),
      ]
      await store.close()
      await Promise.all(handedIn)
      await expect(store.employees.insert(employee(2))).rejects.toEqual(refusal('stopping'))
      await expect(store.audit.append(auditLine(2))).rejects.toEqual(refusal('stopping'))
      const again = await reopen()
      expect([await again.employees.count(), (await again.audit.page({ limit: 9 })).items.length]).toEqual([1, 1])
      expect(await again.health()).toBeUndefined()
    })
  })
}
