import { makeStyles, tokens } from '@fluentui/react-components'
import { ChevronRight16Regular } from '@fluentui/react-icons'
import { useEffect, useRef, type ReactNode } from 'react'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0, maxWidth: '72rem' },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
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
  crumbs: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
  },
  crumb: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: '18rem' },
})

export interface PageProps {
  title: string
  /** Links to the parent pages, topmost first, on pages below the top level. */
  above?: ReactNode | readonly ReactNode[]
  /** The last part of the breadcrumb, if it isn't the title. */
  here?: string
  /** Buttons for the whole page. */
  actions?: ReactNode
  children: ReactNode
}

/**
 * The frame of every page. Its heading gets the focus when the page opens, so that a screen reader says where one is.
 */
export function Page({ title, above, here = title, actions, children }: PageProps) {
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        {above ? <Crumbs above={[above].flat()} here={here} /> : null}
        <div className={styles.top}>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            {title}
          </h1>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </div>
      </div>
      {children}
    </div>
  )
}

/** The breadcrumb: links to the parent pages, and the page itself. */
function Crumbs({ above, here }: { above: readonly ReactNode[]; here: string }) {
  const styles = useStyles()
  const t = useTexts(commonTexts)
  return (
    <div role="navigation" aria-label={t.whereYouAre}>
      <ol className={styles.crumbs}>
        {above.map((link, level) => (
          <li key={level} className={styles.crumb}>
            {link}
            <ChevronRight16Regular aria-hidden />
          </li>
        ))}
        <li className={styles.words} aria-current="page">
          {here}
        </li>
      </ol>
    </div>
  )
}
