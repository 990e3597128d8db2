import { useEffect } from 'react'
import { guardLeaving } from '../route.ts'
import { beginLeaving } from './leave-guard.ts'

/** While there are unsaved changes, leaving the page asks first. */
export function useUnsavedGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    guardLeaving((leave) => beginLeaving({ leave, stay: () => undefined }))
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => {
      guardLeaving(undefined)
      window.removeEventListener('beforeunload', warn)
    }
  }, [unsaved])
}
