import { useEffect } from 'react'
import { guardLeaving } from '../route.ts'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'

/** While there are changes that are not saved, leaving the page asks first. */
export function useUnsavedGuard(unsaved: boolean): void {
  const { leaveUnsaved } = useTexts(commonTexts)
  useEffect(() => {
    if (!unsaved) return
    guardLeaving(() => window.confirm(leaveUnsaved))
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => {
      guardLeaving(undefined)
      window.removeEventListener('beforeunload', warn)
    }
  }, [unsaved, leaveUnsaved])
}
