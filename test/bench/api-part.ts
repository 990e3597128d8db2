import type { Blocks } from './block-watch.ts'
import type { Child } from './child.ts'
import type { LoadAnswers, LoadResult } from './load-process.ts'
import type { Bench } from './photos-part.ts'
import { beginRun, endOf, install, openRollcall, type Installation, type RunningRollcall } from './rollcall.ts'
import { quantile } from './statistics.ts'

export const API_LATENCY_MS = 60
export const PER_SECOND = 50
const REQUESTS = 500
const WORDS = 40

export interface ApiResult {
  when: string
  page: { p50: number; p99: number; most: number }
  search: { p50: number; p99: number; most: number }
  blocks: Blocks
  /** The share of the measured time during which a run was at work. */
  shareInRun: number
}

/** How long people wait for a page and a search, while idle and during runs. */
export async function measureApi({ workshop, options, say }: Bench): Promise<ApiResult[]> {
  const tenant = await workshop.startTenant(options.apiPeople)
  await tenant.ask('latency', API_LATENCY_MS)
  const installation = await install(workshop, tenant)
  const rollcall = await openRollcall(workshop, installation)
  const load = await workshop.start<LoadAnswers>('load')
  const words = (await tenant.ask('staff'))
    .slice(0, WORDS)
    .map(({ displayName }) => displayName.split(' ').at(-1) ?? displayName)
  const ask = (requests = REQUESTS) =>
    load.ask('load', { url: rollcall.url, tokens: rollcall.tokens, words, requests, perSecond: PER_SECOND })
  say(`API: ${String(options.apiPeople)} employees, ${String(REQUESTS)} requests of each kind`)
  // The first answers are slower, until code is compiled and connections are open.
  await ask(WORDS)
  const results = [await idle(rollcall, ask)]
  for (const when of ['during a first synchronisation', 'during an unchanged night'])
    results.push(await duringRun(when, { rollcall, installation, ask }))
  for (const child of [load, rollcall.child, tenant] as Child<never>[]) await child.stop()
  return results
}

type Ask = () => Promise<LoadResult>

async function idle(rollcall: RunningRollcall, ask: Ask): Promise<ApiResult> {
  await rollcall.child.ask('blocks')
  const result = await ask()
  return { when: 'idle', ...figuresOf(result), blocks: await rollcall.child.ask('blocks'), shareInRun: 0 }
}

async function duringRun(
  when: string,
  { rollcall, installation, ask }: { rollcall: RunningRollcall; installation: Installation; ask: Ask },
): Promise<ApiResult> {
  await rollcall.child.ask('blocks')
  const runId = await beginRun(rollcall, installation.taskId)
  const [result, run] = await Promise.all([ask(), endOf(rollcall, runId)])
  const blocks = await rollcall.child.ask('blocks')
  const overlap =
    Math.min(result.endedAt, Date.parse(run.finishedAt)) - Math.max(result.startedAt, Date.parse(run.startedAt))
  return {
    when,
    ...figuresOf(result),
    blocks,
    shareInRun: Math.max(0, overlap) / (result.endedAt - result.startedAt),
  }
}

function figuresOf({ page, search }: LoadResult): Pick<ApiResult, 'page' | 'search'> {
  const figures = (values: readonly number[]) => ({
    p50: quantile(values, 0.5),
    p99: quantile(values, 0.99),
    most: Math.max(...values),
  })
  return { page: figures(page), search: figures(search) }
}
