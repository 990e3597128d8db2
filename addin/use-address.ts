import { go, routeNow, useRoute } from './route.ts'

/** The filters of a list, kept in the address of its page. The navigation leads to the page without them. */
export interface Address {
  get: (name: string) => string
  /** Changes these and keeps the others; an empty text removes one. */
  set: (changes: Readonly<Record<string, string>>) => void
}

export function useAddress(): Address {
  const { query } = useRoute()
  return {
    get: (name) => query.get(name) ?? '',
    set: (changes) => {
      // Two changes may come before the page is drawn again.
      const { path, query: next } = routeNow()
      for (const [name, value] of Object.entries(changes)) {
        if (value === '') next.delete(name)
        else next.set(name, value)
      }
      const text = next.toString()
      go(text === '' ? path : `${path}?${text}`, { replace: true })
    },
  }
}
