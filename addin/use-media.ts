import { useSyncExternalStore } from 'react'

/**
 * Whether a media query is true, now and when that changes. For what is built otherwise on a narrow screen; what only
 * looks otherwise is said in styles.
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
