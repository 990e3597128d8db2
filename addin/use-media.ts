import { useSyncExternalStore } from 'react'

/**
 * Whether a media query matches, now and when that changes. For different markup on narrow screens; different looks
 * belong in styles.
 */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
  )
}
