import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'

const SIDE = '16px'

const useStyles = makeStyles({
  // The place around it can be pressed as well.
  label: {
    display: 'inline-grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    cursor: 'pointer',
  },
  box: {
    appearance: 'none',
    position: 'relative',
    margin: 0,
    width: SIDE,
    height: SIDE,
    boxSizing: 'border-box',
    cursor: 'inherit',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: 'transparent',
    forcedColorAdjust: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ':checked': {
      backgroundColor: tokens.colorCompoundBrandBackground,
      border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    },
    ':checked::after': {
      content: '""',
      position: 'absolute',
      top: '1px',
      left: '4px',
      width: '4px',
      height: '8px',
      borderRight: `2px solid ${tokens.colorNeutralForegroundInverted}`,
      borderBottom: `2px solid ${tokens.colorNeutralForegroundInverted}`,
      transform: 'rotate(45deg)',
    },
    ':indeterminate': { border: `1px solid ${tokens.colorCompoundBrandBackground}` },
    ':indeterminate::after': {
      content: '""',
      position: 'absolute',
      inset: '2px',
      borderRadius: '1px',
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
  },
})

interface BoxProps {
  label: string
  checked: boolean | 'mixed'
  onPress: (checked: boolean, shift: boolean) => void
}

/** A box to tick, drawn by the style sheet alone: a long table has one in each row. */
export function Box({ label, checked, onPress }: BoxProps) {
  const styles = useStyles()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = checked === 'mixed'
  }, [checked])
  return (
    <label className={styles.label}>
      <input
        ref={box}
        type="checkbox"
        className={styles.box}
        aria-label={label}
        checked={checked === true}
        onChange={({ currentTarget, nativeEvent }) =>
          onPress(currentTarget.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
    </label>
  )
}
