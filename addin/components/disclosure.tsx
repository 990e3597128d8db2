import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorBrandForegroundLink,
    minHeight: '1.5rem',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  content: { paddingTop: tokens.spacingVerticalS, maxHeight: '24rem', overflowY: 'auto' },
})

/** Details that can be expanded. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <details>
      <summary className={styles.summary}>{summary}</summary>
      {/* It scrolls, also by keyboard. */}
      <div className={styles.content} tabIndex={0} role="group" aria-label={summary}>
        {children}
      </div>
    </details>
  )
}
