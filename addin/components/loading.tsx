import { makeStyles, tokens } from '@fluentui/react-components'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
})

/** The shape of what is to come, while it comes. */
export function Loading({ rows = 4, height = 32 }: { rows?: number; height?: number }) {
  const styles = useStyles()
  const t = useTexts(commonTexts)
  return (
    <div className={styles.rows} role="progressbar" aria-busy="true" aria-label={t.loading}>
      {Array.from({ length: rows }, (_unused, row) => (
        <div key={row} className={styles.row} style={{ height }} />
      ))}
    </div>
  )
}
