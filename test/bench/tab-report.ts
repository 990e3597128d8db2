import type { TabResult } from './tab-part.ts'
import { table } from './markdown-table.ts'

const whole = (value: number) => Math.round(value).toLocaleString('en-GB')

/** How long the tab takes to become usable, and how smoothly its longest list scrolls. */
export function tabSection({ people, browser, cold, warm, scrolling, acting }: TabResult): string {
  const openings = (
    [
      ['empty cache', cold],
      ['opened again', warm],
    ] as const
  ).map(([name, { median, least, most, kB }]) => [name, whole(median), whole(least), whole(most), whole(kB)])
  const views = scrolling.map(({ view, frames, median, p99, longest, slow, pixels, toTheEnd }) => [
    view,
    whole(frames),
    median.toFixed(1),
    p99.toFixed(1),
    whole(longest),
    whole(slow),
    whole(pixels),
    whole(toTheEnd),
  ])
  const acts = acting.map(({ act, took, frames, median, p99, longest, slow }) => [
    act,
    whole(took),
    whole(frames),
    median.toFixed(1),
    p99.toFixed(1),
    whole(longest),
    whole(slow),
  ])
  return `## The tab in its host page (Chromium ${browser}, without graphics hardware)

Milliseconds from opening the host page until Home has its heading, nothing is still loading and a control can be pressed; ${String(cold.opens)} times each.
This includes the sign-in token and the first answers of the API. The target is 1,500 ms.

${table(['', 'median', 'min', 'max', 'kB of scripts and styles'], openings)}
${whole(people)} employees, each with a picture, and as many outcomes of a run: scrolling by 50 pixels a frame for 8 seconds, while pages of the list and pictures load.
Milliseconds between frames; "to the last" is the time from pressing End until the last row is shown, with all pages of the list loaded.

${table(['', 'frames', 'median', 'p99', 'longest', 'above 50 ms', 'pixels', 'to the last'], views)}

Actions on all of them in the tables: milliseconds until done, and between frames meanwhile.

${table(['', 'done', 'frames', 'median', 'p99', 'longest', 'above 50 ms'], acts)}`
}
