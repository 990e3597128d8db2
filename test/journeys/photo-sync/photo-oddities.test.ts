import { afterEach, describe, expect, test } from 'vitest'
import { fastClock } from '../../helpers/fast-clock.ts'
import { alterParts, isBatch, interceptedTenant, type Intercepted } from '../../helpers/intercept.ts'
import { digestOfPhotos, photoState, pictureOf, sentenceOn, type PersonPhoto } from '../../helpers/photo-state.ts'
import { pngBomb } from '../../helpers/png-bomb.ts'
import { startRollcall, type Rollcall, type StartOptions } from '../../helpers/start-rollcall.ts'

let rollcall: Rollcall
let company: Intercepted
afterEach(() => rollcall.stop())

/** A company after its first run. */
async function start(options: StartOptions = {}): Promise<{ taskId: string; accountId: string }> {
  const clock = fastClock(50)
  company = interceptedTenant(clock, 60)
  rollcall = await startRollcall({ prepared: true, clock, tenant: company.tenant, ...options })
  if (!rollcall.prepared) throw new Error('not prepared')
  await rollcall.runTask(rollcall.prepared.taskId)
  return rollcall.prepared
}

async function withPicture(count: number): Promise<PersonPhoto[]> {
  return [...(await photoState(rollcall)).values()].filter((person) => person.source === 'entra').slice(0, count)
}
const stateOf = async (person: PersonPhoto | undefined) => (await photoState(rollcall)).get(person?.id ?? '')

describe('responses that aren’t pictures', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    [
      'a page of a proxy',
      () => Buffer.from('<!doctype html><html><body>Guest network</body></html>'),
      'photo_unsupported',
    ],
    [
      'an SVG',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'photo_unsupported',
    ],
    ['half a JPEG', async () => (await pictureOf(5)).slice(0, 400), 'photo_unreadable'],
    ['a bomb of 30,000 x 30,000 pixels', () => pngBomb(30_000), 'photo_too_large'],
  ])('%s fails for that person alone, who keeps the former picture', async (_what, bytes, code) => {
    const { taskId } = await start()
    const [anna] = await withPicture(1)
    const before = await digestOfPhotos(rollcall)
    const body = Buffer.from(await bytes()).toString('base64')
    company.plain.changePhoto(anna?.userId ?? '')
    company.intercept((request, ask) =>
      isBatch(request)
        ? alterParts(request, ask, (part, url) =>
            url.includes(anna?.userId ?? '') && url.endsWith('$value') ? { ...part, body } : part,
          )
        : ask(),
    )
    const run = await rollcall.runTask(taskId)
    expect(run).toMatchObject({ status: 'partial', counts: { failed: 1 } })
    const { items } = (await rollcall.as('admin').get(`/api/runs/${run.id}/outcomes?status=failed`)).body as {
      items: { code: string; remedy: string }[]
    }
    expect(items).toEqual([expect.objectContaining({ code, remedy: expect.stringMatching(/\w/) as string })])
    expect(await digestOfPhotos(rollcall)).toBe(before)
    expect(await sentenceOn(rollcall, anna?.id ?? '')).toContain('cannot be used')
  })
})

const codes = [
  'Request_ResourceNotFound',
  'ErrorInvalidUser',
  'ResourceNotFound',
  'itemNotFound',
  'UnknownError',
  undefined,
]
const saysMissing = (userIds: readonly (string | undefined)[], paths: RegExp) =>
  company.intercept((request, ask) =>
    isBatch(request)
      ? alterParts(request, ask, (part, url) => {
          const index = userIds.findIndex((id) => id !== undefined && url.includes(id))
          const code = codes[index % codes.length]
          return index < 0 || !paths.test(url)
            ? part
            : { ...part, status: 404, body: code === undefined ? undefined : { error: { code } } }
        })
      : ask(),
  )

test('404 means no picture whatever its code says, and the picture is removed when a later night finds the same', async () => {
  const { taskId } = await start()
  const people = await withPicture(codes.length)
  saysMissing(
    people.map(({ userId }) => userId),
    /photo/,
  )
  expect(await rollcall.runTask(taskId)).toMatchObject({
    status: 'succeeded',
    counts: { missingUpstream: codes.length },
  })
  for (const person of people)
    expect(await stateOf(person)).toMatchObject({ outcome: 'missingUpstream', blob: person.blob })
})

test('404 on one size proves nothing, whatever its code says: the largest picture is fetched', async () => {
  const clock = fastClock(50)
  company = interceptedTenant(clock, 60)
  rollcall = await startRollcall({ prepared: true, clock, tenant: company.tenant })
  const people = company.plain.people.filter(({ photo }) => photo && !photo.entraOnly).slice(0, codes.length)
  saysMissing(
    people.map(({ id }) => id),
    /photos\/\d+x/,
  )
  const run = await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  expect(run.counts['failed'] ?? 0).toBe(0)
  const state = [...(await photoState(rollcall)).values()]
  for (const { id } of people) expect(state.find(({ userId }) => userId === id)).toMatchObject({ source: 'entra' })
})

test('someone listed whose picture answers "no such user" has no picture', async () => {
  const { taskId } = await start()
  const without = [...(await photoState(rollcall)).values()].filter(({ outcome }) => outcome === 'noPhoto')
  expect(without.length).toBeGreaterThan(2)
  saysMissing(
    without.map(({ userId }) => userId),
    /photo/,
  )
  const run = await rollcall.runTask(taskId)
  expect(run.counts).toMatchObject({ noPhoto: without.length })
  for (const person of without) expect(await stateOf(person)).toMatchObject({ outcome: 'noPhoto' })
})

test('repeated, disabled or reverted directory changes lead to the last state of each person', async () => {
  const { taskId } = await start()
  const [anna, bert, carl] = await withPicture(3)
  const shown = (person: PersonPhoto | undefined, more: object = {}) => ({
    id: person?.userId,
    mail: person?.email,
    userPrincipalName: person?.email,
    ...more,
  })
  const rows = [
    shown(anna, { mail: 'wrong@elsewhere.example', userPrincipalName: 'wrong@elsewhere.example' }),
    shown(anna),
    shown(anna),
    { id: bert?.userId, '@removed': { reason: 'changed' } },
    shown(bert),
    shown(carl),
    { id: carl?.userId, '@removed': { reason: 'deleted' } },
    { id: carl?.userId, '@removed': { reason: 'deleted' } },
    { id: '00000000-0000-4000-8000-00000000dead', '@removed': { reason: 'deleted' } },
  ]
  company.intercept(async (request, ask) => {
    if (!request.url.includes('/users/delta?') || request.url.includes('latest')) return ask()
    const answer = (await (await ask()).json()) as { value: object[] }
    return Response.json({ ...answer, value: [...rows, ...answer.value] })
  })
  for (let night = 0; night < 2; night += 1) {
    expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
    for (const person of [anna, bert])
      expect(await stateOf(person)).toMatchObject({
        blob: person?.blob,
        outcome: expect.stringMatching(/added|unchanged/) as string,
      })
    expect(await stateOf(carl)).toMatchObject({ outcome: 'unmatched', blob: carl?.blob })
  }
})

test('an answer that drips in byte by byte times out, frees its place, and is requested again', async () => {
  const { taskId } = await start({ timeouts: { headers: 2_000, bodyIdle: 1_000, total: 1_500 } })
  let dripped = 0
  let letGo = 0
  company.intercept(async (request, ask) => {
    if (!isBatch(request) || dripped === 2) return ask()
    dripped += 1
    const dripping = new ReadableStream<Uint8Array>({
      start: (stream) => {
        const timer = setInterval(() => stream.enqueue(Buffer.from(' ')), 100)
        request.signal.addEventListener('abort', () => {
          clearInterval(timer)
          letGo += 1
          stream.error(request.signal.reason)
        })
      },
    })
    return new Response(dripping, { headers: { 'content-type': 'application/json' } })
  })
  const run = await rollcall.runTask(taskId)
  expect(run).toMatchObject({ status: 'succeeded' })
  expect(run.counts['failed'] ?? 0).toBe(0)
  expect([dripped, letGo]).toEqual([2, 2])
})

test('an expired secret is tried only once in a run', async () => {
  const { taskId, accountId } = await start()
  company.plain.expireSecret()
  rollcall.ctx.graph.forget(accountId)
  rollcall.tenant.asked.reset()
  expect(await rollcall.runTask(taskId)).toMatchObject({ status: 'failed', error: { code: 'client_secret_expired' } })
  expect(rollcall.tenant.asked).toMatchObject({ tokenRequests: 1, requests: 0 })
})
