import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { commonTexts } from '../texts/common-texts.ts'
import { settingsTexts } from '../texts/settings-texts.ts'
import { useTexts } from '../texts/table.ts'
import { SaveFailure } from './save-failure.tsx'
import type { SettingsFormState } from './use-settings-form.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '36rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface SettingsFrameProps {
  frame: SettingsFormState
  /** Loads what someone else saved meanwhile. */
  onReload: () => void
  children: ReactNode
}

/** A settings form: its panels, why it couldn't be saved, and the buttons to save or discard. */
export function SettingsFrame({ frame, onReload, children }: SettingsFrameProps) {
  const styles = useStyles()
  const { save } = useTexts(commonTexts)
  const { discard } = useTexts(settingsTexts)
  return (
    <form ref={frame.form} className={styles.form} onSubmit={frame.save} noValidate>
      {children}
      <SaveFailure error={frame.error} onReload={onReload} />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={frame.busy || !frame.unsaved}>
          {save}
        </Button>
        {frame.unsaved ? <Button onClick={frame.discard}>{discard}</Button> : null}
      </div>
    </form>
  )
}

/** Fields of a panel, one below the other. */
export function SettingsFields({ children }: { children: ReactNode }) {
  return <div className={useStyles().fields}>{children}</div>
}
