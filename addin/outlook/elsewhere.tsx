import { outlookTexts } from '../texts/outlook-texts.ts'
import { useTexts } from '../texts/table.ts'
import { usePaneStyles } from './pane-styles.ts'

/** The pane was opened where no appointment is being written. */
export function Elsewhere() {
  const styles = usePaneStyles()
  const t = useTexts(outlookTexts)
  return (
    <main className={styles.pane}>
      <h1 className={styles.title}>{t.elsewhereTitle}</h1>
      <p className={styles.lead}>{t.elsewhere}</p>
    </main>
  )
}
