import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOfPhotos, employeesOf } from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const PEOPLE = 500
const SHARE = 0.05
const PATIENCE_MS = 600_000

/** Pictures are really decoded and encoded; only pauses are shortened. */
const start = () => startRollcall({ prepared: true, people: PEOPLE })
const pictures = async (rollcall: Rollcall) => (await employeesOf(rollcall)).filter((employee) => employee.photo).length

describe(
  `with one in twenty of the answers for ${PEOPLE} people refused, also inside batches`,
  { timeout: PATIENCE_MS },
  () => {
    let undisturbed: { digest: string; pictures: number }
    beforeAll(async () => {
      await using rollcall = await start()
      await rollcall.runTask(rollcall.prepared?.taskId ?? '')
      undisturbed = { digest: await digestOfPhotos(rollcall), pictures: await pictures(rollcall) }
      expect(undisturbed.pictures).toBeGreaterThan(PEOPLE * 0.65)
    }, PATIENCE_MS)

    let rollcall: Rollcall
    beforeAll(async () => {
      rollcall = await start()
    }, PATIENCE_MS)
    afterAll(() => rollcall.stop())
    const night = () => rollcall.runTask(rollcall.prepared?.taskId ?? '')

    test('after the first night and one more no picture is missing, and nothing was asked too early', async () => {
      rollcall.tenant.faults.random({ share: SHARE, kinds: ['throttled', 'server_error'], seed: 11 })
      const first = await night()
      expect(first.figures?.['throttled']).toBeGreaterThan(5)
      await night()
      expect(await pictures(rollcall)).toBe(undisturbed.pictures)
      expect(await digestOfPhotos(rollcall)).toBe(undisturbed.digest)
      expect(rollcall.tenant.asked.earlyCalls).toBe(0)
    })

    test('on a night with removed and changed pictures, and two more: those and no others change', async () => {
      const before = (await employeesOf(rollcall)).filter((employee) => employee.photo)
      const userOf = new Map(
        rollcall.tenant.people.map((person) => [(person.mail ?? person.userPrincipalName).toLowerCase(), person.id]),
      )
      const gone = before.slice(0, 15)
      for (const { email } of gone) rollcall.tenant.setPhoto(userOf.get(email.toLowerCase()) ?? '', undefined)
      for (const { email } of before.slice(15, 30)) rollcall.tenant.changePhoto(userOf.get(email.toLowerCase()) ?? '')
      for (let time = 0; time < 3; time += 1) {
        await night()
        rollcall.letPass(24)
      }
      const after = new Map((await employeesOf(rollcall)).flatMap(({ id, photo }) => (photo ? [[id, photo.etag]] : [])))
      expect(before.filter(({ id }) => !after.has(id)).map(({ id }) => id)).toEqual(gone.map(({ id }) => id))
      expect(before.filter(({ id, photo }) => after.has(id) && after.get(id) !== photo?.etag)).toHaveLength(15)
      expect(rollcall.tenant.asked.earlyCalls).toBe(0)
    })
  },
)
