import { useMemo } from 'react'

export interface KeptOpen {
  isOpen: (key: string) => boolean
  keep: (key: string, open: boolean) => void
}

/** Which rows are expanded: a row that is scrolled away and back is drawn again, and would forget it. */
export function useKeptOpen(): KeptOpen {
  return useMemo(() => {
    const open = new Set<string>()
    return {
      isOpen: (key) => open.has(key),
      keep: (key, isOpen) => void (isOpen ? open.add(key) : open.delete(key)),
    }
  }, [])
}
