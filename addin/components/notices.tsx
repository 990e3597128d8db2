import { makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'
import { NotifyContext, type Notify } from './notify.ts'

const SHOWN_MS = 5_000
/** Long enough to read it, have second thoughts and reach the button. */
const UNDO_SHOWN_MS = 12_000

const useStyles = makeStyles({
  // Elements below it can still be clicked.
  place: {
    pointerEvents: 'none',
    position: 'fixed',
    insetInlineEnd: tokens.spacingHorizontalL,
    bottom: tokens.spacingVerticalL,
    zIndex: 1000,
    maxWidth: 'calc(100vw - 2rem)',
  },
  notice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  undo: {
    pointerEvents: 'auto',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    background: 'none',
    cursor: 'pointer',
    minHeight: '1.75rem',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid currentColor',
    ':focus-visible': { outline: '2px solid currentColor', outlineOffset: '2px' },
  },
})

interface Shown {
  text: string
  undo?: (() => unknown) | undefined
}

/**
 * Briefly shows what was done, with Undo if possible. The region is always on the page, because screen readers would
 * miss the first message otherwise.
 */
export function Notices({ children }: { children: ReactNode }) {
  const styles = useStyles()
  const t = useTexts(commonTexts)
  const [shown, setShown] = useState<Shown>()
  const timer = useRef<number>(undefined)
  const hide = () => {
    clearTimeout(timer.current)
    setShown(undefined)
  }
  const notify = useCallback<Notify>((text, undo) => {
    setShown({ text, undo })
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setShown(undefined), undo ? UNDO_SHOWN_MS : SHOWN_MS)
  }, [])
  return (
    <NotifyContext value={notify}>
      {children}
      <div className={styles.place} role="status">
        {shown ? (
          <div className={styles.notice}>
            {shown.text}
            {shown.undo ? (
              <button
                type="button"
                className={styles.undo}
                onClick={() => {
                  hide()
                  shown.undo?.()
                }}
              >
                {t.undo}
              </button>
            ) : null}
          </div>
        ) : null}
      </div>
    </NotifyContext>
  )
}
