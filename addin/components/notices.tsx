import { makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import { NotifyContext } from './notify.ts'

const SHOWN_MS = 5_000

const useStyles = makeStyles({
  // What stands below it can be pressed all the same.
  place: {
    pointerEvents: 'none',
    position: 'fixed',
    insetInlineEnd: tokens.spacingHorizontalL,
    bottom: tokens.spacingVerticalL,
    zIndex: 1000,
    maxWidth: 'calc(100vw - 2rem)',
  },
  notice: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
})

/**
 * Shows what was done, for a moment. The region stands there from the beginning, or screen readers would not hear the
 * first.
 */
export function Notices({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const [text, setText] = useState('')
  const timer = useRef<number>(undefined)
  const notify = useCallback((next: string) => {
    setText(next)
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setText(''), SHOWN_MS)
  }, [])
  return (
    <NotifyContext value={notify}>
      {children}
      <div className={styles.place} role="status">
        {text ? <div className={styles.notice}>{text}</div> : null}
      </div>
    </NotifyContext>
  )
}
