import { setTimeout as delay } from 'node:timers/promises'
import type { Frame } from 'playwright-core'

/** Lists adapt their width over a few frames, so a page that is too wide is measured again. */
const ATTEMPTS = 100
const PAUSE_MS = 100

/** The elements that make the page wider than its screen, if any. */
export async function tooWide(frame: Frame): Promise<string[]> {
  let found = await lookOnce(frame)
  for (let attempt = 1; found.length > 0 && attempt < ATTEMPTS; attempt += 1) {
    await delay(PAUSE_MS)
    found = await lookOnce(frame)
  }
  return found
}

function lookOnce(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > room + 1)
    return ['the page', ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 160))]
  })
}

/**
 * Controls that can't be pressed, because they are beyond the edge or under something else.
 * @param within the whole page, or only the open dialog
 */
export function outOfReach(frame: Frame, within: 'page' | 'question' = 'page'): Promise<string[]> {
  return frame.evaluate((part) => {
    const room = document.documentElement.clientWidth
    const places =
      part === 'question'
        ? '[role=alertdialog] button, [role=alertdialog] input'
        : 'nav button, nav a, main button, main a[href], main input, main select, main summary, main [role=switch], [role=alertdialog] button'
    const controls = [...document.querySelectorAll<HTMLElement>(places)]
    const found: string[] = []
    for (const control of controls.filter(
      (one) =>
        one.checkVisibility() &&
        one.getBoundingClientRect().width > 1 &&
        getComputedStyle(one).pointerEvents !== 'none',
    )) {
      control.scrollIntoView({ block: 'center', behavior: 'instant' })
      const { left, right, top, bottom } = control.getBoundingClientRect()
      const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      const hit =
        there !== null &&
        (control.contains(there) ||
          there.contains(control) ||
          (control as HTMLInputElement).labels?.[0]?.contains(there) === true)
      if (left < -1 || right > room + 1 || !hit)
        found.push(
          `${control.outerHTML.slice(0, 120)} [${String(Math.round(left))}, ${String(Math.round(right))}] under ${there?.outerHTML.slice(0, 80) ?? 'nothing'}`,
        )
    }
    window.scrollTo(0, 0)
    return found
  }, within)
}
