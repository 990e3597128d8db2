import { makeStyles, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'

const useStyles = makeStyles({
  group: { border: 0, margin: 0, padding: 0, minWidth: 0, outline: 'none' },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS },
  fault: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
})

interface ChoiceGroupProps {
  label: string
  /** What is wrong with the choice, in a sentence. */
  fault: string | undefined
  children: ReactNode
}

/**
 * Several checkboxes with one label. Fluent's Field is for a single control: each checkbox in it would get the Field's
 * name and id.
 */
export function ChoiceGroup({ label, fault, children }: ChoiceGroupProps) {
  const styles = useStyles()
  const id = useId()
  return (
    <fieldset
      className={styles.group}
      tabIndex={-1}
      {...(fault === undefined ? {} : { 'data-fault': true, 'aria-describedby': id })}
    >
      <legend className={styles.legend}>{label}</legend>
      {children}
      <div id={id} role="alert" className={styles.fault}>
        {fault}
      </div>
    </fieldset>
  )
}
