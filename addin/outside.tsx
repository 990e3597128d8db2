import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { startTexts } from './texts/start-texts.ts'
import { useTexts } from './texts/table.ts'

const useStyles = makeStyles({
  place: { display: 'grid', placeItems: 'center', minHeight: '90vh', padding: tokens.spacingHorizontalXL },
  words: { maxWidth: '32rem', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
})

/** A full page for what stops everything: what happened and what to do. */
export function FullStop({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <main className={styles.place}>
      <div className={styles.words}>
        <h1 className={styles.title}>{title}</h1>
        {children}
      </div>
    </main>
  )
}

/** The tab was opened in a plain browser window. */
export function Outside() {
  const t = useTexts(startTexts)
  return (
    <FullStop title={t.outsideTitle}>
      <p>{t.outside}</p>
    </FullStop>
  )
}

/** The rest of the tab couldn't be loaded: the connection broke, or a newer version replaced it. */
export function Unloaded() {
  const t = useTexts(startTexts)
  return (
    <FullStop title={t.faultTitle}>
      <p>{t.fault}</p>
    </FullStop>
  )
}
