const KEY = 'rollcall.people.wanted'

/** The people someone selected to be found in Entra ID; an empty list means everyone who is unclear. */
export function keepWanted(ids: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(ids))
  } catch {
    return
  }
}

/** undefined: everyone. */
export function wantedPeople(): ReadonlySet<string> | undefined {
  try {
    const ids = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as string[]
    return ids.length > 0 ? new Set(ids) : undefined
  } catch {
    return undefined
  }
}
