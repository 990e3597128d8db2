import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  // In sight for as long as something is not saved; it covers nothing that has the focus.
  sticky: {
    position: 'sticky',
    bottom: 0,
    zIndex: 5,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** The buttons that end a form, in sight while there is something to save. */
export function SaveBar({ unsaved, children }: { unsaved: boolean; children: ReactNode }) {
  const styles = useStyles()
  return <div className={mergeClasses(styles.bar, unsaved ? styles.sticky : undefined)}>{children}</div>
}
