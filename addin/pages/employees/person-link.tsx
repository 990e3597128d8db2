import type { ReactNode } from 'react'
import { useCardLinkStyles } from '../../components/card-link-styles.ts'
import { go } from '../../route.ts'
import { remembered } from './people-filter.ts'

/** Opens someone's page, and remembers the place in the list for the way back. */
export function PersonLink({ id, index, children }: { id: string; index: number; children: ReactNode }) {
  const styles = useCardLinkStyles()
  const to = `/employees/${encodeURIComponent(id)}`
  return (
    <a
      className={styles.link}
      href={`#${to}`}
      data-person={index}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        remembered.keepPlace(index)
        go(to)
      }}
    >
      {children}
    </a>
  )
}
