import { cpSync } from 'node:fs'
import type { AskingAnswers } from './asking-process.ts'
import type { Child } from './child.ts'
import type { SurveyAnswers } from './one-by-one-process.ts'
import type { BenchOptions } from './options.ts'
import type { SurveyQuestion } from './picture-survey.ts'
import { install, measureRun, openRollcall, type Installation } from './rollcall.ts'
import { median, type Spread } from './statistics.ts'
import type { TenantAnswers } from './tenant-process.ts'
import type { Workshop } from './workshop.ts'

export const CANDIDATES = [
  'Rollcall, first synchronisation',
  'Rollcall, unchanged night',
  'Rollcall, 1 % changed',
  'Rollcall, first, asking alone',
  'one by one, Graph client',
  'ten at a time, Graph client',
  'raw, 64 in flight',
  'raw metadata, 64 in flight',
] as const
export type Candidate = (typeof CANDIDATES)[number]

/** What one candidate took for the whole company. */
export interface Cost {
  requests: number
  bytes: number
  seconds: number
  cpuSeconds: number
  peakMb: number
  pictures: number
  /** Undefined: everyone was asked about. */
  measuredOn?: number
}

export interface PhotoCosts {
  people: number
  latency: number
  runs: number
  costs: Map<Candidate, { cost: Cost; wall: Spread }>
}

const LARGE = 5_000
const TEN = 10
const USUAL_RUNS = { small: 3, large: 1 }

export interface Bench {
  workshop: Workshop
  options: BenchOptions
  say: (line: string) => void
}

/** The cost of everyone's picture, for one size of company and each latency. */
export async function measurePhotos({ workshop, options, say }: Bench, people: number): Promise<PhotoCosts[]> {
  const runs = options.runs ?? (people > LARGE ? USUAL_RUNS.large : USUAL_RUNS.small)
  const tenant = await workshop.startTenant(people)
  const fresh = await install(workshop, tenant)
  const results: PhotoCosts[] = []
  for (const latency of options.latencies) {
    await tenant.ask('latency', latency)
    const found = new Map<Candidate, Cost[]>(CANDIDATES.map((candidate) => [candidate, []]))
    for (let round = 1; round <= runs; round += 1) {
      say(`photos: ${String(people)} people, ${String(latency)} ms, run ${String(round)} of ${String(runs)}`)
      for await (const [candidate, cost] of oneRound({
        workshop,
        tenant,
        fresh,
        people,
        latency,
        sample: options.sample,
        round,
      })) {
        found.get(candidate)?.push(cost)
        say(
          `  ${candidate}: ${cost.seconds.toFixed(1)} s, CPU ${cost.cpuSeconds.toFixed(1)} s, ${cost.peakMb.toFixed(0)} MB`,
        )
      }
    }
    results.push({
      people,
      latency,
      runs,
      costs: new Map([...found].map(([candidate, costs]) => [candidate, summed(costs)])),
    })
  }
  await tenant.stop()
  return results
}

interface Round {
  workshop: Workshop
  tenant: Child<TenantAnswers>
  fresh: Installation
  people: number
  latency: number
  sample: number
  round: number
}

async function* oneRound(round: Round): AsyncGenerator<[Candidate, Cost]> {
  const { tenant, people, latency } = round
  const installation = copyOf(round)
  yield ['Rollcall, first synchronisation', await rollcallCost(round, installation)]
  yield ['Rollcall, unchanged night', await rollcallCost(round, installation)]
  await tenant.ask('changePictures', Math.round(people / 100))
  yield ['Rollcall, 1 % changed', await rollcallCost(round, installation)]
  yield ['Rollcall, first, asking alone', await askingCost(round)]
  // With a delay on each of their requests these two take long, and do the same all the time: they are measured on a
  // few, and once.
  const asked = latency === 0 ? people : Math.min(round.sample, people)
  if (latency === 0 || round.round === 1) {
    yield ['one by one, Graph client', await surveyCost(round, 'one-by-one', { most: asked })]
    yield ['ten at a time, Graph client', await surveyCost(round, 'one-by-one', { most: TEN * asked, atOnce: TEN })]
  }
  yield ['raw, 64 in flight', await surveyCost(round, 'raw', { most: people })]
  yield ['raw metadata, 64 in flight', await surveyCost(round, 'raw', { most: people, ask: 'metadata' })]
}

function copyOf({ workshop, fresh }: Round): Installation {
  const folder = workshop.folder('data')
  cpSync(fresh.env['DATA_DIR'] ?? '', folder, { recursive: true })
  return { ...fresh, env: { ...fresh.env, DATA_DIR: folder } }
}

async function rollcallCost({ workshop, tenant }: Round, installation: Installation): Promise<Cost> {
  const rollcall = await openRollcall(workshop, installation)
  await tenant.ask('reset')
  const { run, seconds, cpuSeconds, peakMb } = await measureRun(rollcall, installation.taskId)
  await rollcall.child.stop()
  const { requests, bytes } = await tenant.ask('asked')
  const { added = 0, updated = 0, unchanged = 0 } = run.counts
  return { requests, bytes, seconds, cpuSeconds, peakMb, pictures: added + updated + unchanged }
}

async function askingCost(round: Round): Promise<Cost> {
  const { workshop, tenant } = round
  const child = await workshop.start<AskingAnswers>('asking', { env: copyOf(round).env })
  await tenant.ask('reset')
  const { list, photos, peakMb, pictures } = await child.ask('ask')
  await child.stop()
  const { requests, bytes } = await tenant.ask('asked')
  return {
    requests,
    bytes,
    seconds: list.seconds + photos.seconds,
    cpuSeconds: list.cpuSeconds + photos.cpuSeconds,
    peakMb,
    pictures,
  }
}

async function surveyCost(
  { workshop, tenant, people }: Round,
  kind: 'one-by-one' | 'raw',
  question: Omit<SurveyQuestion, 'place'>,
): Promise<Cost> {
  const asked = Math.min(question.most, people)
  const place = await tenant.ask('where')
  const child = await workshop.start<SurveyAnswers>(kind)
  const survey = async (most: number) => {
    await tenant.ask('reset')
    return { survey: await child.ask('survey', { ...question, place, most }), ...(await tenant.ask('asked')) }
  }
  // The full list is read either way; only the requests per person are scaled.
  const listed = asked < people ? await survey(0) : { requests: 0, bytes: 0 }
  const whole = await survey(asked)
  await child.stop()
  const { list, photos, peakMb, pictures } = whole.survey
  const scale = people / asked
  const scaled = (part: number, all: number) => part + (all - part) * scale
  return {
    requests: scaled(listed.requests, whole.requests),
    bytes: scaled(listed.bytes, whole.bytes),
    seconds: list.seconds + photos.seconds * scale,
    cpuSeconds: list.cpuSeconds + photos.cpuSeconds * scale,
    peakMb,
    pictures: pictures * scale,
    ...(asked < people && { measuredOn: asked }),
  }
}

function summed(costs: readonly Cost[]): { cost: Cost; wall: Spread } {
  const of = (name: Exclude<keyof Cost, 'measuredOn'>) => median(costs.map((cost) => cost[name]))
  const walls = costs.map((cost) => cost.seconds)
  const measuredOn = costs[0]?.measuredOn
  return {
    cost: {
      requests: of('requests'),
      bytes: of('bytes'),
      seconds: of('seconds'),
      cpuSeconds: of('cpuSeconds'),
      peakMb: of('peakMb'),
      pictures: of('pictures'),
      ...(measuredOn !== undefined && { measuredOn }),
    },
    wall: { least: Math.min(...walls), most: Math.max(...walls) },
  }
}
