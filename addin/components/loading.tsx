import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  faces: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(9.75rem, 1fr))',
    gap: '12px',
    '@media (max-width: 480px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  face: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} 0`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  bone: {
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
})

interface LoadingProps {
  rows?: number
  /** Row height in pixels. */
  height?: number
  /** What is loading: blocks, lines that begin with a face, cards with a face, or a page. */
  shape?: 'rows' | 'lines' | 'faces' | 'page'
}

/** A placeholder in the shape of what is loading. */
export function Loading({ rows = 4, height = 32, shape = 'rows' }: LoadingProps) {
  const styles = useStyles()
  const t = useTexts(commonTexts)
  const bone = (width: number | string, tall: number, key?: number) => (
    <div key={key} className={styles.bone} style={{ width, height: tall, maxWidth: '100%' }} />
  )
  return (
    <div
      className={mergeClasses(styles.rows, shape === 'faces' ? styles.faces : undefined)}
      role="progressbar"
      aria-busy="true"
      aria-label={t.loading}
    >
      {shape === 'page' ? bone('14rem', 36) : null}
      {Array.from({ length: rows }, (_unused, row) => {
        if (shape === 'faces')
          return (
            <div key={row} className={styles.face}>
              {bone(96, 96)}
              {bone('60%', 14)}
            </div>
          )
        if (shape === 'lines')
          return (
            <div key={row} className={styles.line}>
              {bone(32, 32)}
              {bone(`${40 + ((row * 17) % 40)}%`, 14)}
            </div>
          )
        return bone('100%', shape === 'page' ? 120 : height, row)
      })}
    </div>
  )
}
