import type { Choices } from './open-tab.ts'

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
}

declare global {
  /** The host page around the tab. */
  var rollcallHost: { received: string[]; choices: Choices }
  var axe: { run(where: object, options: object): Promise<AxeResult> }
  /** The appointment of the Office.js stand-in. */
  var appointment: Record<string, unknown>
  /** How often something was clicked, and how often Home was opened. */
  var clicks: number
  var homes: number
  /** When the tab became usable, in milliseconds since 1970. */
  var usableAt: number
  /** The milliseconds between frames, and whether they are still watched. */
  var watch: { times: number[]; on: boolean }
}
