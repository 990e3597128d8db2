import { parseArgs } from 'node:util'

export const PARTS = ['photos', 'faults', 'api', 'tab', 'invitations', 'stores', 'feeds'] as const
export type Part = (typeof PARTS)[number]

export interface BenchOptions {
  people: number[]
  /** Milliseconds a request to the stand-in takes. */
  latencies: number[]
  parts: readonly Part[]
  /** Undefined: three for companies up to 5,000 people, one for larger ones. */
  runs: number | undefined
  /** How many people the one-by-one loop is measured on if there is latency. */
  sample: number
  faultPeople: number
  apiPeople: number
  tabPeople: number
  /** Sizes of the company whose records are kept by lowdb and by PostgreSQL. */
  storePeople: number[]
  /** Employees whose pictures an HR system fetches. */
  feedPeople: number
  /** How many meetings are sent. */
  meetings: number
  /** How often the tab is opened with an empty cache, and again with a full one. */
  opens: number
  seed: number
  /** A folder for CPU profiles of the measured processes. */
  profile: string | undefined
}

export const USAGE = `npm run bench -- [options]
  --people 2000,20000   sizes of the company
  --latency 0,60        milliseconds a request to Microsoft takes
  --only photos         one of photos, faults, api, tab, invitations, stores, feeds (or several, with commas)
  --runs 3              repetitions; the median is printed
  --sample 300          people the one-by-one loop is measured on if there is latency
  --fault-people 300    people in the runs with refused answers
  --api-people 10000    employees in the measurement of the API
  --tab-people 20000    employees in the measurement of the tab
  --store-people 1000,5000,50000  employees in the comparison of lowdb with PostgreSQL
  --feed-people 20000   employees whose pictures an HR system takes over
  --meetings 200        how many meetings are sent
  --opens 11            how often the tab is opened
  --seed 1              seed of the invented company
  --profile folder      folder for CPU profiles of the measured processes`

const number = (text: string, name: string): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0)
    throw new Error(`--${name} takes whole numbers, not "${text}".\n\n${USAGE}`)
  return value
}

/** @throws Error with the usage */
export function readOptions(args: readonly string[]): BenchOptions {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: text,
      latency: text,
      only: text,
      runs: text,
      sample: text,
      seed: text,
      profile: text,
      'fault-people': text,
      'api-people': text,
      'tab-people': text,
      'store-people': text,
      'feed-people': text,
      meetings: text,
      opens: text,
    },
  })
  const list = (given: string | undefined, usual: string, name: string) =>
    (given ?? usual).split(',').map((part) => number(part, name))
  const one = (
    name: 'sample' | 'seed' | 'fault-people' | 'api-people' | 'tab-people' | 'feed-people' | 'meetings' | 'opens',
    usual: number,
  ) => number(values[name] ?? String(usual), name)
  const chosen = values.only?.split(',')
  const unknown = chosen?.find((part) => !(PARTS as readonly string[]).includes(part))
  if (unknown !== undefined) throw new Error(`There is no part "${unknown}".\n\n${USAGE}`)
  return {
    people: list(values.people, '2000,20000', 'people'),
    latencies: list(values.latency, '0,60', 'latency'),
    parts: PARTS.filter((part) => chosen?.includes(part) ?? true),
    runs: values.runs === undefined ? undefined : number(values.runs, 'runs'),
    sample: one('sample', 300),
    faultPeople: one('fault-people', 300),
    apiPeople: one('api-people', 10_000),
    tabPeople: one('tab-people', 20_000),
    storePeople: list(values['store-people'], '1000,5000,50000', 'store-people'),
    feedPeople: one('feed-people', 20_000),
    meetings: one('meetings', 200),
    opens: one('opens', 11),
    seed: one('seed', 1),
    profile: values.profile,
  }
}
