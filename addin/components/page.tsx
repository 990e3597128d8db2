import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, type ReactNode } from 'react'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0, maxWidth: '72rem' },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  above: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

export interface PageProps {
  title: string
  /** A link back, on pages of the second level. */
  above?: ReactNode
  /** Buttons that concern the whole page. */
  actions?: ReactNode
  children: ReactNode
}

/**
 * The frame of every page. Its heading takes the focus when the page is come to, so that a screen reader says where one
 * is.
 */
export function Page({ title, above, actions, children }: PageProps) {
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  return (
    <div className={styles.page}>
      {above ? <div className={styles.above}>{above}</div> : null}
      <div className={styles.top}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h1>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
      {children}
    </div>
  )
}
