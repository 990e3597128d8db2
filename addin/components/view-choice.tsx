import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({ views: { display: 'flex', gap: tokens.spacingHorizontalXS } })

interface ViewChoiceProps<View extends string> {
  label: string
  chosen: View
  choices: readonly (readonly [view: View, label: string])[]
  onChoose: (view: View) => void
}

/** How a list is shown: one small button for each way. */
export function ViewChoice<View extends string>({ label, chosen, choices, onChoose }: ViewChoiceProps<View>) {
  const styles = useStyles()
  return (
    <div className={styles.views} role="group" aria-label={label}>
      {choices.map(([view, name]) => (
        <ToggleButton key={view} size="small" checked={view === chosen} onClick={() => onChoose(view)}>
          {name}
        </ToggleButton>
      ))}
    </div>
  )
}
