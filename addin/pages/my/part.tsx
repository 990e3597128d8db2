import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  cards: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalM,
    // Cards arrange themselves by the room they have, which is less where something is beside them.
    containerType: 'inline-size',
  },
})

export type PartId = 'my-coming' | 'my-offered' | 'my-requests' | 'my-decisions'

/** Some of my trainings under a heading, as cards. */
export function Part({ id, title, children }: { id: PartId; title: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <section className={styles.part} aria-labelledby={id} data-screen-only>
      <h2 id={id} tabIndex={-1} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  )
}

export function Cards({ children }: { children: ReactNode }) {
  return <ul className={useStyles().cards}>{children}</ul>
}

/** The pressed button disappeared with its card: move the focus to where the training is now. */
export const focusPart = (id: PartId) => document.getElementById(id)?.focus()
