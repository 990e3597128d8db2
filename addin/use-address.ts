import { go, useRoute } from './route.ts'

/** How a list is looked at, as the address of its page has it; the navigation leads to the page without any of it. */
export interface Address {
  get: (name: string) => string
  /** Changes these and keeps the rest; an empty text takes one out. */
  set: (changes: Readonly<Record<string, string>>) => void
}

export function useAddress(): Address {
  const { path, query } = useRoute()
  return {
    get: (name) => query.get(name) ?? '',
    set: (changes) => {
      const next = new URLSearchParams(query)
      for (const [name, value] of Object.entries(changes)) {
        if (value === '') next.delete(name)
        else next.set(name, value)
      }
      const text = next.toString()
      go(text === '' ? path : `${path}?${text}`, { replace: true })
    },
  }
}
