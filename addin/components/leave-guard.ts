/** Somebody is about to leave a page with changes that are not saved. */
export interface Leaving {
  /** Goes on: the changes are lost. */
  leave: () => void
  stay: () => void
}

let ask: ((leaving: Leaving) => void) | undefined

/** Who asks, in a dialog of ours. Without one there is nobody to ask, and nobody leaves. */
export function askBeforeLeaving(asker: ((leaving: Leaving) => void) | undefined): void {
  ask = asker
}

export const beginLeaving = (leaving: Leaving) => ask?.(leaving)
