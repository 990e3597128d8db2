import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { EmptyPicture, type EmptyPictureKind } from './empty-picture.tsx'

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    textAlign: 'center',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  words: { maxWidth: '34rem' },
})

interface EmptyStateProps {
  picture?: EmptyPictureKind
  title: string
  children?: ReactNode
  action?: ReactNode
}

/** Nothing is here yet: says so, and offers the first step. */
export function EmptyState({ picture = 'search', title, children, action }: EmptyStateProps) {
  const styles = useStyles()
  return (
    <div className={styles.empty}>
      <EmptyPicture kind={picture} />
      <h2 className={styles.title}>{title}</h2>
      {children ? <div className={styles.words}>{children}</div> : null}
      {action}
    </div>
  )
}
