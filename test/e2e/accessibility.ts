import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds against WCAG 2.0 to 2.2, A and AA, except in Fluent's hidden focus dummies. */
export async function axeFindings(frame: Frame): Promise<string[]> {
  await frame.evaluate(`if (!window.axe) { ${AXE} }`)
  // During a change of theme, colours are in between.
  await frame.evaluate(async () => {
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.all(changes.map((change) => change.finished.catch(() => undefined)))
  })
  return frame.evaluate(async (tags) => {
    const { violations } = await axe.run(
      { exclude: [['[data-tabster-dummy]']] },
      { runOnly: { type: 'tag', values: tags } },
    )
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
    )
  }, TAGS)
}
