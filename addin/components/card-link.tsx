import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Link } from './link.tsx'

const useStyles = makeStyles({
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outline: 'none',
    ':hover': { textDecorationLine: 'underline' },
    // The whole card is the link; only the name is read aloud.
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
})

/** The link of a card: it covers the card around it, which must be `position: relative`. */
export function CardLink({ to, children }: { to: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <Link to={to} className={styles.link}>
      {children}
    </Link>
  )
}
