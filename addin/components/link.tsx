import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { go } from '../route.ts'

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    textUnderlineOffset: '2px',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

/** A link to another page of the tab. */
export function Link({
  to,
  children,
  className,
  current,
  label,
}: {
  to: string
  children: ReactNode
  className?: string
  current?: boolean
  /** Read aloud instead of the text, when that says too little on its own. */
  label?: string
}) {
  const styles = useStyles()
  return (
    <a
      href={`#${to}`}
      className={className ?? styles.link}
      aria-label={label}
      {...(current ? { 'aria-current': 'page' as const } : {})}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        go(to)
      }}
    >
      {children}
    </a>
  )
}
