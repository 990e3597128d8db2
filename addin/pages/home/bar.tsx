import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  track: {
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxSizing: 'border-box',
  },
  fill: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground, forcedColorAdjust: 'none' },
})

/** A share as a bar. The numbers are beside it in words, so it is decorative for screen readers. */
export function Bar({ part, of }: { part: number; of: number }) {
  const styles = useStyles()
  return (
    <div className={styles.track} aria-hidden="true">
      <div className={styles.fill} style={{ width: `${of === 0 ? 0 : (part / of) * 100}%` }} />
    </div>
  )
}
