import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { SaveBar } from './save-bar.tsx'
import { SaveFailure } from './save-failure.tsx'
import type { SettingsFormState } from './use-settings-form.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '36rem' },
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
  return (
    <form ref={frame.form} className={styles.form} onSubmit={frame.save} noValidate>
      {children}
      <SaveFailure error={frame.error} onReload={onReload} />
      <SaveBar unsaved={frame.unsaved} busy={frame.busy} onDiscard={frame.discard} />
    </form>
  )
}

/** Fields of a panel, one below the other. */
export function SettingsFields({ children }: { children: ReactNode }) {
  return <div className={useStyles().fields}>{children}</div>
}
