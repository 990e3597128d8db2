import { ProgressBar, makeStyles, tokens } from '@fluentui/react-components'
import { importTexts } from '../../texts/imports-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import type { ImportSteps } from './use-import.ts'

const useStyles = makeStyles({
  progress: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    width: '100%',
    maxWidth: '32rem',
  },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** The progress of an import. */
export function ImportProgress({ steps: { progress, fileName = '', isCarriedOut } }: { steps: ImportSteps }) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const { number } = useFormat()
  const { stage = 'reading', done = 0, total = 0 } = progress ?? {}
  const words = {
    reading: () => t.stages.reading(fileName),
    checking: () => t.stages.checking(number(done), number(total)),
    storing: () => t.stages.storing,
    reporting: () => t.stages.reporting,
  }[stage]()
  return (
    <div className={styles.progress}>
      <span role="status">{words}</span>
      <ProgressBar aria-label={words} thickness="large" {...(total > 0 ? { value: done, max: total } : {})} />
      {isCarriedOut ? <span className={styles.hint}>{t.stillGoing}</span> : null}
    </div>
  )
}
