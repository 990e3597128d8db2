/** Someone is about to leave a page with unsaved changes. */
export interface Leaving {
  /** Leaves; the changes are lost. */
  leave: () => void
  stay: () => void
}

let ask: ((leaving: Leaving) => void) | undefined

/** Sets who asks, in a dialog of ours. Without one, no one can be asked, and the page stays. */
export function askBeforeLeaving(asker: ((leaving: Leaving) => void) | undefined): void {
  ask = asker
}

export const beginLeaving = (leaving: Leaving) => ask?.(leaving)
