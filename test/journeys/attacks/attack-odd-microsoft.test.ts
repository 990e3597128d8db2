import { rm, writeFile } from 'node:fs/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { fastClock } from '../../helpers/fast-clock.ts'
import { handClock } from '../../helpers/hand-clock.ts'
import { alterParts, isBatch, interceptedTenant, type Intercepted } from '../../helpers/intercept.ts'
import { photoState, pictureOf, type PersonPhoto } from '../../helpers/photo-state.ts'
import { waitForRun } from '../../helpers/run-task.ts'
import { startRollcall, type Rollcall, type StartOptions } from '../../helpers/start-rollcall.ts'

let rollcall: Rollcall
let company: Intercepted
afterEach(() => rollcall.stop())

async function start(options: StartOptions = {}): Promise<{ taskId: string; accountId: string }> {
  const clock = options.clock ?? fastClock(50)
  company = interceptedTenant(clock, 60)
  rollcall = await startRollcall({ prepared: true, ...options, clock, tenant: company.tenant })
  if (!rollcall.prepared) throw new Error('not prepared')
  return rollcall.prepared
}

async function withPicture(count: number): Promise<PersonPhoto[]> {
  const sized = new Set(
    company.plain.people
      .filter((person) => person.photo && !person.photo.entraOnly && person.photo.width === undefined)
      .map((person) => person.id),
  )
  return [...(await photoState(rollcall)).values()]
    .filter((person) => person.source === 'entra' && sized.has(person.userId ?? ''))
    .slice(0, count)
}

const stateOf = async (person: PersonPhoto | undefined) => (await photoState(rollcall)).get(person?.id ?? '')

describe('a directory that shows less than it has', () => {
  test('is not stored when it hid the employee ids: with the permission granted, the next run matches everyone', async () => {
    const { taskId, accountId } = await start()
    company.plain.setRoles(['User.ReadBasic.All', 'ProfilePhoto.Read.All'])
    await rollcall.as('admin').put('/api/settings/personnel-administration', {
      photoSynchronizationAccountId: accountId,
      matchBy: 'employeeId',
    })
    expect(await rollcall.runTask(taskId)).toMatchObject({
      status: 'failed',
      error: { code: 'employee_id_not_readable' },
    })
    company.plain.setRoles(['User.Read.All', 'ProfilePhoto.Read.All'])
    rollcall.ctx.graph.forget(accountId)
    const run = await rollcall.runTask(taskId)
    expect(run.status).toBe('succeeded')
    expect(run.counts['added']).toBeGreaterThan(30)
  })

  test('isn’t trusted when it is empty, and the next run reads it again', async () => {
    const { taskId } = await start()
    company.intercept((request, ask) =>
      request.url.includes('/v1.0/users?') ? Promise.resolve(Response.json({ value: [] })) : ask(),
    )
    expect(await rollcall.runTask(taskId)).toMatchObject({
      status: 'failed',
      error: { code: 'directory_read_incomplete' },
    })
    company.intercept(undefined)
    expect((await rollcall.runTask(taskId)).counts['added']).toBeGreaterThan(30)
  })

  test('with a list of changes that always breaks off leads to a full reading, not to a failure every night', async () => {
    const { taskId } = await start()
    const first = await rollcall.runTask(taskId)
    company.intercept((request, ask) => {
      if (request.url.includes('broken-off'))
        return Promise.resolve(Response.json({ error: { code: 'BadRequest' } }, { status: 400 }))
      if (!request.url.includes('/users/delta?') || request.url.includes('latest')) return ask()
      return Promise.resolve(
        Response.json({
          value: [],
          '@odata.nextLink': `${new URL(request.url).origin}/v1.0/users/delta?$skiptoken=broken-off`,
        }),
      )
    })
    const run = await rollcall.runTask(taskId)
    expect(run.status).toBe('succeeded')
    expect(run.counts['unchanged']).toBe(first.counts['added'])
  })
})

describe('people who come, go and change places', () => {
  test('two who swap their addresses swap their pictures', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const [anna, bert] = await withPicture(2)
    const mailOf = (person?: PersonPhoto) => company.plain.people.find(({ id }) => id === person?.userId)?.mail ?? null
    const [mailOfAnna, mailOfBert] = [mailOf(anna), mailOf(bert)]
    company.plain.changePerson(anna?.userId ?? '', { mail: mailOfBert })
    company.plain.changePerson(bert?.userId ?? '', { mail: mailOfAnna })
    await rollcall.runTask(taskId)
    expect((await stateOf(anna))?.blob).toBe(bert?.blob)
    expect((await stateOf(bert))?.blob).toBe(anna?.blob)
  })

  test('someone who left and is restored keeps the picture, and nothing is fetched again', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const [anna] = await withPicture(1)
    const person = company.plain.people.find(({ id }) => id === anna?.userId)
    company.plain.removePerson(anna?.userId ?? '')
    for (let night = 0; night < 3; night += 1) await rollcall.runTask(taskId)
    expect(await stateOf(anna)).toMatchObject({ outcome: 'unmatched', blob: anna?.blob })
    if (person) company.plain.addPerson(person)
    rollcall.tenant.asked.reset()
    await rollcall.runTask(taskId)
    expect(await stateOf(anna)).toMatchObject({ outcome: 'unchanged', blob: anna?.blob })
    expect(rollcall.tenant.asked.photoBytes).toBe(0)
  })

  test('someone who comes back under a new id is recognised by address and gets the new picture', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const [anna] = await withPicture(1)
    const mail = company.plain.people.find(({ id }) => id === anna?.userId)?.mail ?? null
    company.plain.removePerson(anna?.userId ?? '', 'deleted')
    const back = company.plain.addPerson({ mail })
    company.plain.setPhoto(back.id, await pictureOf(9))
    expect((await rollcall.runTask(taskId)).counts['updated']).toBe(1)
    expect(await stateOf(anna)).toMatchObject({ userId: back.id, outcome: 'updated' })
  })
})

describe('pictures with odd metadata', () => {
  test('a picture without an etag in its metadata is compared by its bytes, and no one fails', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const [anna] = await withPicture(1)
    company.intercept((request, ask) =>
      isBatch(request)
        ? alterParts(request, ask, (part, url) => {
            if (!url.includes(anna?.userId ?? '') || url.endsWith('$value') || part.status !== 200) return part
            const { '@odata.mediaEtag': _etag, ...body } = part.body as Record<string, unknown>
            return { ...part, body }
          })
        : ask(),
    )
    const same = await rollcall.runTask(taskId)
    expect(same).toMatchObject({ status: 'succeeded', counts: { unchanged: expect.any(Number) } })
    company.plain.changePhoto(anna?.userId ?? '')
    expect((await rollcall.runTask(taskId)).counts['updated']).toBe(1)
  })

  test('one transparent pixel counts as no picture', async () => {
    const { taskId } = await start()
    const bare = company.plain.people.find(
      (person) => !person.photo && person.mail && person.userType !== 'Guest' && person.accountEnabled,
    )
    company.plain.setPhoto(
      bare?.id ?? '',
      Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
      'image/gif',
    )
    await rollcall.runTask(taskId)
    const found = [...(await photoState(rollcall)).values()].filter(
      (person) => person.email.toLowerCase() === bare?.mail?.toLowerCase(),
    )
    expect(found[0]).toMatchObject({ source: undefined, outcome: 'noPhoto' })
  })

  test('the parts of a batch may arrive in any order', async () => {
    const { taskId } = await start()
    company.intercept(async (request, ask) => {
      if (!isBatch(request)) return ask()
      const { responses } = (await (await ask()).json()) as { responses: unknown[] }
      return Response.json({ responses: responses.reverse() })
    })
    await rollcall.runTask(taskId)
    const ownPictures = new Map([...(await photoState(rollcall)).values()].map((person) => [person.id, person.blob]))
    company.intercept(undefined)
    for await (const entry of rollcall.ctx.store.photoLedger.all())
      await rollcall.ctx.store.photoLedger.remove(entry.id)
    await rollcall.runTask(taskId)
    for (const person of (await photoState(rollcall)).values()) expect(person.blob).toBe(ownPictures.get(person.id))
  })

  test('a picture with metadata but without bytes is a contradiction, and removes no picture', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const [anna] = await withPicture(1)
    company.plain.changePhoto(anna?.userId ?? '')
    company.intercept((request, ask) =>
      isBatch(request)
        ? alterParts(request, ask, (part, url) =>
            url.includes(anna?.userId ?? '') && url.endsWith('$value')
              ? { ...part, status: 404, body: { error: { code: 'ImageNotFound' } } }
              : part,
          )
        : ask(),
    )
    for (let night = 0; night < 3; night += 1) await rollcall.runTask(taskId)
    expect(await stateOf(anna)).toMatchObject({ outcome: 'failed', blob: anna?.blob })
  })
})

describe('waiting', () => {
  test('a pause of many hours ends the run instead of blocking it, and nothing is requested too early', async () => {
    const clock = handClock(new Date('2027-03-01T02:00:00Z'))
    const { taskId } = await start({ clock })
    company.plain.faults.plant({ kind: 'throttled', retryAfter: 6 * 3600, on: 'batch', times: Infinity })
    const run = await rollcall.runTask(taskId)
    expect(run).toMatchObject({ status: 'failed', error: { code: 'throttled' } })
    company.plain.faults.clear()
    expect((await rollcall.runTask(taskId)).error?.code).toBe('throttled')
    expect(rollcall.tenant.asked.earlyCalls).toBe(0)
    clock.advance(6 * 3600_000)
    expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
  })

  test('a stop doesn’t wait for a sign-in that Microsoft delays', async () => {
    const clock = handClock(new Date('2027-03-01T02:00:00Z'))
    const { taskId } = await start({ clock })
    company.plain.faults.plant({ kind: 'throttled', retryAfter: 50, on: 'token', times: Infinity })
    const started = await rollcall.as('admin').post(`/api/service-tasks/${taskId}/runs`)
    expect(started.status).toBe(202)
    await expect.poll(() => clock.sleeping()).toBeGreaterThan(0)
    const cancelled = await rollcall
      .as('admin')
      .post(`/api/runs/${(started.body as { run: { id: string } }).run.id}/cancel`)
    expect(cancelled.status).toBe(202)
    expect((await waitForRun(rollcall.as('admin'), (started.body as { run: { id: string } }).run.id)).status).toBe(
      'cancelled',
    )
  })

  test('what stops everyone also stops those waiting for a pause', async () => {
    const clock = handClock(new Date('2027-03-01T02:00:00Z'))
    const { taskId } = await start({ clock })
    rollcall.expectInternalErrors()
    const { photosDir } = rollcall.ctx.config
    await rm(photosDir, { recursive: true })
    await writeFile(photosDir, 'no folder any more')
    let batches = 0
    company.intercept((request, ask) => {
      if (!isBatch(request)) return ask()
      batches += 1
      const first = batches === 1
      return alterParts(request, ask, (part) =>
        first ? { ...part, status: 429, headers: { 'Retry-After': '600' } } : part,
      )
    })
    expect(await rollcall.runTask(taskId)).toMatchObject({ status: 'failed', error: { code: 'store_unavailable' } })
    expect(clock.monotonic()).toBe(0)
  })

  test('a clock more than a minute off from Microsoft’s is warned about once, and shown in the metrics', async () => {
    const clock = handClock(new Date('2027-03-01T02:00:00Z'))
    const { taskId } = await start({ clock })
    const warnings = () => rollcall.logLines.filter((line) => line.includes('The clock of this machine differs'))
    const answeredAt = (date: Date) =>
      company.intercept(async (_request, ask) => {
        const answer = await ask()
        const headers = new Headers(answer.headers)
        headers.set('date', date.toUTCString())
        return new Response(answer.body, { status: answer.status, headers })
      })
    answeredAt(new Date('2027-03-01T02:00:40Z'))
    await rollcall.runTask(taskId)
    expect(warnings()).toHaveLength(0)
    answeredAt(new Date('2027-03-01T02:03:00Z'))
    await rollcall.runTask(taskId)
    expect(warnings()).toHaveLength(1)
    expect(await rollcall.ctx.metrics.registry.metrics()).toContain('rollcall_clock_skew_seconds -180')
  })

  test.each([-1, 1])('a clock set %i hour forward during a pause doesn’t shorten the pause', async (hours) => {
    const clock = handClock(new Date('2027-03-01T02:00:00Z'))
    const { taskId } = await start({ clock })
    company.plain.faults.plant({ kind: 'throttled', retryAfter: 600, on: 'batch' })
    const started = await rollcall.as('admin').post(`/api/service-tasks/${taskId}/runs`)
    expect(started.status).toBe(202)
    await expect.poll(() => clock.sleeping(), { timeout: 20_000 }).toBeGreaterThan(0)
    clock.set(new Date(clock.now().getTime() + hours * 3600_000))
    clock.advance(599_000)
    expect(rollcall.tenant.asked.earlyCalls).toBe(0)
    const runId = (started.body as { run: { id: string } }).run.id
    expect((await rollcall.as('admin').get(`/api/runs/${runId}`)).body).toMatchObject({ status: 'running' })
    clock.advance(2_000)
    expect((await waitForRun(rollcall.as('admin'), runId)).status).toBe('succeeded')
    expect(rollcall.tenant.asked.earlyCalls).toBe(0)
  })

  test('a clock that was set back does not keep an expired token in use', async () => {
    const clock = handClock(new Date('2027-03-01T02:00:00Z'))
    const { taskId } = await start({ clock })
    await rollcall.runTask(taskId)
    clock.set(new Date('2027-03-01T00:00:00Z'))
    clock.advance(30 * 60_000)
    rollcall.tenant.asked.reset()
    company.plain.faults.plant({ kind: 'expired_token', on: 'batch' })
    expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
    expect(rollcall.tenant.asked.tokenRequests).toBe(1)
  })
})
