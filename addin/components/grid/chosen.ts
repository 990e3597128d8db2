/** The selected rows: those with these ids or, with `all`, every row of the list except these. */
export interface Chosen {
  all: boolean
  ids: ReadonlySet<string>
}

export const NONE_CHOSEN: Chosen = { all: false, ids: new Set() }
export const ALL_CHOSEN: Chosen = { all: true, ids: new Set() }

export const isChosen = ({ all, ids }: Chosen, id: string) => all !== ids.has(id)

/** @param total the number of rows in the list */
export const howManyChosen = ({ all, ids }: Chosen, total: number) => (all ? total - ids.size : ids.size)

export function withChoice({ all, ids }: Chosen, changed: readonly string[], wanted: boolean): Chosen {
  const next = new Set(ids)
  for (const id of changed) {
    if (all === wanted) next.delete(id)
    else next.add(id)
  }
  return { all, ids: next }
}
