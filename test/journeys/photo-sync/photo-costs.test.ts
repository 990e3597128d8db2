import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photoState } from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const PEOPLE = 500
const PATIENCE_MS = 180_000

describe(`what ${PEOPLE} people cost`, { timeout: PATIENCE_MS }, () => {
  let rollcall: Rollcall
  const cost = () => {
    const { requests, tokenRequests, photoBytes } = rollcall.tenant.asked
    return { perPerson: (requests + tokenRequests) / PEOPLE, photoBytes }
  }
  const night = async () => {
    rollcall.tenant.asked.reset()
    return rollcall.runTask(rollcall.prepared?.taskId ?? '')
  }

  beforeAll(async () => {
    rollcall = await startRollcall({ people: PEOPLE, prepared: true })
  }, PATIENCE_MS)
  afterAll(() => rollcall.stop())

  test('the first night: at most 0.07 requests for each', async () => {
    const run = await night()
    expect(run.status).toBe('succeeded')
    expect(run.counts['added']).toBeGreaterThan(PEOPLE * 0.65)
    // Sign-in and the directory's only page cost the same for any number of people.
    expect(cost().perPerson).toBeLessThanOrEqual(0.07 + 2 / PEOPLE)
  })

  test('an unchanged night: no photo bytes, at most 0.056 requests for each', async () => {
    const run = await night()
    expect(run.counts['unchanged']).toBeGreaterThan(PEOPLE * 0.65)
    expect(cost().photoBytes).toBe(0)
    expect(cost().perPerson).toBeLessThanOrEqual(0.056)
  })

  test('a night on which one in a hundred changed: the bytes of those alone', async () => {
    const owners = [...(await photoState(rollcall)).values()].filter((person) => person.source === 'entra')
    const sized = new Set(
      rollcall.tenant.people
        .filter((person) => person.photo && !person.photo.entraOnly && person.photo.width === undefined)
        .map((person) => person.id),
    )
    const changed = owners.filter((person) => person.userId && sized.has(person.userId)).slice(0, PEOPLE / 100)
    expect(changed).toHaveLength(PEOPLE / 100)
    for (const person of changed) rollcall.tenant.changePhoto(person.userId ?? '')
    const run = await night()
    expect(run.counts['updated']).toBe(changed.length)
    const { byRoute } = rollcall.tenant.asked
    const pictures = Object.entries(byRoute).filter(([route]) => route.endsWith('/$value'))
    expect(pictures.reduce((sum, [, count]) => sum + count, 0)).toBe(changed.length)
    expect(run.figures?.['photoBytes']).toBe(cost().photoBytes)
    expect(cost().perPerson).toBeLessThanOrEqual(0.056)
  })
})
