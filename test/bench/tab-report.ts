import type { TabResult } from './tab-part.ts'
import { table } from './markdown-table.ts'

const whole = (value: number) => Math.round(value).toLocaleString('en-GB')

/** How long the tab takes to be of use, and how smoothly its longest list moves. */
export function tabSection({ people, browser, cold, warm, scrolling, acting }: TabResult): string {
  const openings = (
    [
      ['nothing kept by the browser', cold],
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

From the opening of the host page until Home's heading stands, nothing in it is still loading and a control in it can be pressed; ${String(cold.opens)} times each, milliseconds.
The sign-in token and the first answers of the API are in it. The aim is 1,500 ms.

${table(['', 'median', 'least', 'most', 'kB of scripts and styles'], openings)}
${whole(people)} employees, each with a picture: scrolled by 50 pixels a frame for 8 seconds, pages of the list and pictures being loaded on the way.
Milliseconds from frame to frame; "to the last" is the key End until the last employee stands there, with all pages of the list in between.

${table(['', 'frames', 'median', 'p99', 'longest', 'above 50 ms', 'pixels', 'to the last'], views)}

What is done with all of them in the table: milliseconds until it is done, and from frame to frame meanwhile.

${table(['', 'done', 'frames', 'median', 'p99', 'longest', 'above 50 ms'], acts)}`
}
