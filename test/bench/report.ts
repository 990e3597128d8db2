import { readFileSync } from 'node:fs'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import { API_LATENCY_MS, PER_SECOND, type ApiResult } from './api-part.ts'
import { REFUSED_SHARE, type FaultResult } from './faults-part.ts'
import type { BenchOptions } from './options.ts'
import { CANDIDATES, type Candidate, type Cost, type PhotoCosts } from './photos-part.ts'
import { table } from './markdown-table.ts'

const PACKAGES = ['@microsoft/microsoft-graph-client', '@azure/msal-node', 'sharp', 'lowdb', 'express']

const mb = (bytes: number) => `${(bytes / 1e9).toFixed(0)} GB`
const versionOf = (name: string) =>
  (
    JSON.parse(readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as {
      version: string
    }
  ).version

/** What was measured, where and how, so that anyone can repeat it. */
export function heading(options: BenchOptions, serveFlags: readonly string[]): string {
  const [cpu] = cpus()
  const packages = PACKAGES.map((name) => `${name} ${versionOf(name)}`).join(', ')
  return `# Measurements

${new Date().toISOString().slice(0, 10)} · ${String(cpus().length)} x ${cpu?.model.trim() ?? 'unknown processor'}, ${mb(totalmem())} of memory, ${platform()} ${release()} ${arch()}
Node ${process.versions.node} (undici ${process.versions['undici'] ?? '?'}), ${packages}
Invented company with seed ${String(options.seed)}; Rollcall runs as \`npm run serve\` does${serveFlags.length > 0 ? ` (node ${serveFlags.join(' ')})` : ''}

All candidates use the same stand-in for Entra ID and Graph, over TLS on loopback. It runs in a separate process: its time and memory aren't counted, but it
shares the processors. A latency such as 60 ms is added to each request. The parts of a batch each take that long, four at a time, as Microsoft documents it for
Outlook, so a full batch takes five times as long. Each candidate runs in its own process. Peak memory is that of the whole process, CPU
seconds are counted from the first request to the end, and kB are bodies as sent over the network.

The candidates don't do the same work. Rollcall matches people, decodes and re-encodes every new picture, stores it on disk with fsync, and keeps a ledger, an
outcome for each person, its API and its log. The loop, the raw requests and "asking alone" (Rollcall's requests without the rest) only read the bytes
and compute their SHA-256. All of them request 240 x 240, and the largest size if that is missing; a loop that requested the largest size at once would make 1.0
requests per person and transfer larger pictures.
Pictures inside a batch are base64, so Rollcall transfers 34 % more bytes for each fetched picture.
Rollcall leaves out the pictures of guests and of people who share an address.
`
}

/** The cost of everyone's picture, for one company and one latency. */
export function photoSection({ people, latency, runs, costs }: PhotoCosts): string {
  const rows = CANDIDATES.map((candidate) => {
    const found = costs.get(candidate)
    return found ? [candidate, ...figures(found.cost, people), ...spread(found.wall, found.cost, runs)] : [candidate]
  })
  const heads = [
    '',
    'requests per person',
    'kB per person',
    'wall s',
    'CPU s',
    'CPU s per 1,000',
    'peak MB',
    'pictures',
    ...(runs > 1 ? ['wall min to max'] : []),
  ]
  const sample = [...costs.values()].find(({ cost }) => cost.measuredOn !== undefined)?.cost.measuredOn
  const note =
    sample === undefined ? '' : `\n~ extrapolated from the full list and the pictures of ${whole(sample)} people.\n`
  return `## ${whole(people)} people, ${String(latency)} ms (${runs === 1 ? 'one run' : `median of ${String(runs)} runs`})\n\n${table(heads, rows)}${note}\n${comparison(costs, people)}\n`
}

function figures(
  { requests, bytes, seconds, cpuSeconds, peakMb, pictures, measuredOn }: Cost,
  people: number,
): string[] {
  const about = measuredOn === undefined ? '' : '~'
  return [
    `${about}${(requests / people).toFixed(3)}`,
    `${about}${(bytes / people / 1000).toFixed(2)}`,
    `${about}${seconds.toFixed(1)}`,
    `${about}${cpuSeconds.toFixed(1)}`,
    `${about}${((cpuSeconds / people) * 1000).toFixed(2)}`,
    peakMb.toFixed(0),
    `${about}${whole(pictures)}`,
  ]
}

function spread({ least, most }: { least: number; most: number }, { measuredOn }: Cost, runs: number): string[] {
  return runs > 1 ? [`${measuredOn === undefined ? '' : '~'}${least.toFixed(1)} to ${most.toFixed(1)}`] : []
}

function comparison(costs: PhotoCosts['costs'], people: number): string {
  const of = (candidate: Candidate, name: 'requests' | 'bytes' | 'seconds') =>
    costs.get(candidate)?.cost[name] ?? Number.NaN
  const [first, unchanged, loop, ten, raw, metadata] = [
    'Rollcall, first synchronisation',
    'Rollcall, unchanged night',
    'one by one, Graph client',
    'ten at a time, Graph client',
    'raw, 64 in flight',
    'raw metadata, 64 in flight',
  ] as const
  const times = (value: number) => `${value >= 10 ? value.toFixed(0) : value.toFixed(2)} times`
  const against = (left: Candidate, right: Candidate, name: 'requests' | 'bytes' | 'seconds' = 'seconds') =>
    times(of(left, name) / of(right, name))
  return [
    `First synchronisation compared with one by one: ${against(loop, first, 'requests')} fewer requests, ${against(first, loop, 'bytes')} the bytes, ${against(first, loop)} the wall time;`,
    `${against(ten, first)} as fast as ten at a time; compared with raw: ${against(first, raw)} the wall time.`,
    `Unchanged night compared with fetching everything again one by one: ${against(loop, unchanged, 'bytes')} fewer bytes, ${against(unchanged, loop)} the wall time; compared with raw metadata: ${against(unchanged, metadata)} (${whole(people)} people).`,
  ].join('\n')
}

export function faultSection(results: readonly FaultResult[], people: number): string {
  const rows = results.map(({ name, pictures, missing, wrong, requests, earlyCalls, seconds }) => [
    name,
    whole(pictures),
    whole(missing),
    whole(wrong),
    whole(requests),
    whole(earlyCalls),
    seconds.toFixed(1),
  ])
  const heads = ['', 'pictures upstream', 'missing', 'wrong', 'requests', 'before Retry-After ended', 'wall s']
  return `## With ${String(REFUSED_SHARE * 100)} % of all answers refused (${whole(people)} people, 0 ms)

Refusals are 429 or 503, for whole answers and parts of batches, mostly with a Retry-After of 1 to 3 s; requests before that has ended are refused as well.
"Wrong" means that the SHA-256 differs from the picture upstream; Rollcall's stored file must also be complete.

${table(heads, rows)}`
}

export function apiSection(results: readonly ApiResult[], employees: number): string {
  const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0)
  const rows = results.map(({ when, page, search, blocks, shareInRun }) => [
    when,
    ms(page.p50),
    ms(page.p99),
    ms(page.most),
    ms(search.p50),
    ms(search.p99),
    ms(search.most),
    ms(blocks.longest),
    ms(blocks.longestAtWork),
    when === 'idle' ? '' : `${(shareInRun * 100).toFixed(0)} %`,
  ])
  const heads = [
    '',
    'page p50',
    'page p99',
    'page max',
    'search p50',
    'search p99',
    'search max',
    'longest block',
    'longest at work',
    'share of the load during the run',
  ]
  return `## The API with ${whole(employees)} employees (milliseconds)

A page of 50 and a search by surname, 500 requests each, sent by another process at a fixed rate of ${String(PER_SECOND)} a second and timed from the moment each was due.
Runs use a stand-in with a latency of ${String(API_LATENCY_MS)} ms. Server, stand-in and load share the processors. "Longest block" is the longest time the server's
event loop was blocked; "longest at work" excludes the time in which the server waited for a processor.

${table(heads, rows)}`
}

const whole = (value: number) => Math.round(value).toLocaleString('en-GB')
