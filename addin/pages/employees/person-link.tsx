import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { go } from '../../route.ts'
import { remembered } from './people-filter.ts'

const useStyles = makeStyles({
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outline: 'none',
    ':hover': { textDecorationLine: 'underline' },
    // The whole card or row is the link; only the name is read aloud.
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
})

/** Opens someone's page, and remembers the place in the list for the way back. */
export function PersonLink({ id, index, children }: { id: string; index: number; children: ReactNode }) {
  const styles = useStyles()
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
