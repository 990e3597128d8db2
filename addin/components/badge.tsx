import { Badge as FluentBadge, makeStyles, mergeClasses, tokens, type BadgeProps } from '@fluentui/react-components'

const useStyles = makeStyles({
  badge: {
    whiteSpace: 'nowrap',
    paddingInlineStart: tokens.spacingHorizontalSNudge,
    paddingInlineEnd: tokens.spacingHorizontalSNudge,
    fontWeight: tokens.fontWeightSemibold,
  },
  large: { paddingInlineStart: tokens.spacingHorizontalMNudge, paddingInlineEnd: tokens.spacingHorizontalMNudge },
})

/** Fluent's badge with room around its words. */
export function Badge({ className, ...props }: BadgeProps) {
  const styles = useStyles()
  const isLarge = props.size === 'large' || props.size === 'extra-large'
  return <FluentBadge {...props} className={mergeClasses(styles.badge, isLarge && styles.large, className)} />
}
