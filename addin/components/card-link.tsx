import type { ReactNode } from 'react'
import { useCardLinkStyles } from './card-link-styles.ts'
import { Link } from './link.tsx'

/** The link of a card: it covers the card around it, which must be `position: relative`. */
export function CardLink({ to, children }: { to: string; children: ReactNode }) {
  const styles = useCardLinkStyles()
  return (
    <Link to={to} className={styles.link}>
      {children}
    </Link>
  )
}
