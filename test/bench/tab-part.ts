import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Bench } from './photos-part.ts'
import { median, quantile } from './statistics.ts'

const MEASURE = fileURLToPath(new URL('../e2e/measure-tab.ts', import.meta.url))
/** Longer than this and people notice the pause. */
const SLOW_FRAME_MS = 50

interface Figures {
  people: number
  browser: string
  cold: { usable: number; bytes: number }[]
  warm: { usable: number; bytes: number }[]
  scrolling: { view: string; frames: number[]; pixels: number; toTheEnd: number }[]
  acting: { act: string; frames: number[]; took: number }[]
}

interface Opened {
  opens: number
  median: number
  least: number
  most: number
  kB: number
}

interface Frames {
  frames: number
  median: number
  p99: number
  longest: number
  slow: number
}

interface Acted extends Frames {
  act: string
  took: number
}

interface Scrolled extends Frames {
  view: string
  pixels: number
  toTheEnd: number
}

export interface TabResult {
  people: number
  browser: string
  cold: Opened
  warm: Opened
  scrolling: Scrolled[]
  acting: Acted[]
}

/**
 * How long it takes until the tab can be used, and how smoothly a large company scrolls, in a real Chromium inside the
 * host page.
 */
export async function measureTab({ options, say }: Bench): Promise<TabResult> {
  say(
    `Tab: ${String(options.tabPeople)} employees, opened ${String(options.opens)} times with nothing kept and as often again`,
  )
  const { people, browser, cold, warm, scrolling, acting } = await figures([options.tabPeople, options.opens])
  return {
    people,
    browser,
    cold: opened(cold),
    warm: opened(warm),
    scrolling: scrolling.map(({ frames, ...rest }) => ({ ...rest, ...smoothness(frames) })),
    acting: acting.map(({ frames, ...rest }) => ({ ...rest, ...smoothness(frames) })),
  }
}

/** Server and browser run under a separate process, which is compiled with browser types. */
async function figures(args: readonly number[]): Promise<Figures> {
  const child = spawn(process.execPath, ['--import', 'tsx', MEASURE, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(`The measurement of the tab ended with ${String(code)}.`)
  return JSON.parse(text.slice(text.indexOf('{'))) as Figures
}

function opened(openings: Figures['cold']): Opened {
  const times = openings.map(({ usable }) => usable)
  return {
    opens: times.length,
    median: median(times),
    least: Math.min(...times),
    most: Math.max(...times),
    kB: median(openings.map(({ bytes }) => bytes)) / 1000,
  }
}

function smoothness(frames: readonly number[]): Frames {
  return {
    frames: frames.length,
    median: median(frames),
    p99: quantile(frames, 0.99),
    longest: Math.max(...frames),
    slow: frames.filter((ms) => ms > SLOW_FRAME_MS).length,
  }
}
