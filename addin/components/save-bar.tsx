import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowUndo20Regular, Save20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  stuck: {
    position: 'sticky',
    bottom: 0,
    zIndex: 5,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    // A low or narrow screen has no room to give away.
    '@media (max-height: 480px)': { position: 'static' },
    '@media (max-width: 480px)': {
      padding: tokens.spacingHorizontalS,
      gap: tokens.spacingHorizontalXS,
      '& button': { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
      '& [data-hint]': { display: 'none' },
    },
  },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

interface SaveBarProps {
  unsaved: boolean
  busy: boolean
  onDiscard: () => void
  /** In place of "Save". */
  verb?: string
  /** Saving is the second thing to do here. */
  secondary?: boolean
  /** A button before those of saving, and a word behind them. */
  before?: ReactNode
  hint?: string | undefined
}

/** The buttons at the end of a long form. With something to save they stay in sight, wherever one is in it. */
export function SaveBar({ unsaved, busy, onDiscard, verb, secondary = false, before, hint }: SaveBarProps) {
  const styles = useStyles()
  const t = useTexts(commonTexts)
  return (
    <div className={mergeClasses(styles.bar, unsaved && styles.stuck)}>
      {before}
      <Button
        type="submit"
        appearance={secondary ? 'secondary' : 'primary'}
        icon={<Save20Regular />}
        disabledFocusable={busy || !unsaved}
      >
        {verb ?? t.save}
      </Button>
      {unsaved ? (
        <Button icon={<ArrowUndo20Regular />} onClick={onDiscard}>
          {t.discard}
        </Button>
      ) : null}
      {hint === undefined ? null : (
        <span className={styles.hint} data-hint>
          {hint}
        </span>
      )}
    </div>
  )
}
