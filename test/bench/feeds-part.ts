import type { Bench } from './photos-part.ts'
import { install, measureRun, openRollcall, type Installation, type RunningRollcall } from './rollcall.ts'

export interface FeedCosts {
  people: number
  pictures: number
  archiveSeconds: number
  archiveMb: number
  /** Of a process that did nothing else, in megabytes; and what it held before. */
  peakMb: number
  idleMb: number
  /** How many were changed, and how many the feed then listed. */
  changed: number
  listed: number
  changesMs: number
}

interface Changes {
  items: { employeeId: string; change: string }[]
  nextCursor: string
  more: boolean
}

/** The cost of giving all pictures to an HR system, and after a night with 1 % changed only those. */
export async function measureFeeds({ workshop, options, say }: Bench): Promise<FeedCosts> {
  const people = options.feedPeople
  say(`feeds: ${String(people)} people`)
  const tenant = await workshop.startTenant(people)
  const installation = await install(workshop, tenant)
  const first = await openRollcall(workshop, installation)
  await measureRun(first, installation.taskId)
  await first.child.stop()
  const rollcall = await openRollcall(workshop, installation)
  const costs = await measureArchive(rollcall, people)
  const { nextCursor, items } = await readAll(rollcall)
  await rollcall.child.stop()
  const night = await oneNight(workshop, installation, nextCursor, items)
  await tenant.stop()
  return { ...costs, pictures: items.length, ...night }
}

async function measureArchive(rollcall: RunningRollcall, people: number) {
  const { peakMb: idleMb } = await rollcall.child.ask('usage')
  const began = performance.now()
  const answer = await fetch(`${rollcall.url}/api/photos/archive`, {
    headers: { authorization: `Bearer ${rollcall.tokens[0] ?? ''}` },
  })
  let bytes = 0
  for await (const part of answer.body ?? []) bytes += (part as Uint8Array).byteLength
  const archiveSeconds = (performance.now() - began) / 1000
  const { peakMb } = await rollcall.child.ask('usage')
  return { people, archiveSeconds, archiveMb: bytes / 1e6, peakMb, idleMb }
}

/** After a restart, with the cursor from before. */
async function oneNight(
  workshop: Bench['workshop'],
  installation: Installation,
  cursor: string,
  items: Changes['items'],
) {
  const rollcall = await openRollcall(workshop, installation)
  const meant = items.filter((_, at) => at % 100 === 0).map(({ employeeId }) => employeeId)
  for (const id of meant) await rollcall.admin.patch(`/api/employees/${id}`, { photoOptOut: true })
  const began = performance.now()
  const { items: listed } = await readAll(rollcall, cursor)
  const changesMs = performance.now() - began
  await rollcall.child.stop()
  const found = new Set(listed.map(({ employeeId }) => employeeId))
  if (listed.length !== meant.length || !meant.every((id) => found.has(id)))
    throw new Error(`${String(meant.length)} pictures were changed, the feed lists ${String(listed.length)}.`)
  return { changed: meant.length, listed: listed.length, changesMs }
}

async function readAll({ admin }: RunningRollcall, since?: string): Promise<Changes> {
  const items: Changes['items'] = []
  let cursor = since
  for (;;) {
    const from = cursor === undefined ? '' : `&since=${cursor}`
    const page = (await admin.get(`/api/photos/changes?limit=1000${from}`)).body as Changes
    items.push(...page.items)
    if (!page.more) return { ...page, items }
    cursor = page.nextCursor
  }
}
