import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  note: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
})

interface CardProps {
  name: ReactNode
  /** Below the name: the kind of thing. */
  note?: string
  /** Beside the name: its state or its actions. */
  aside: ReactNode
  children: ReactNode
}

/** One item of a list. */
export function Card({ name, note, aside, children }: CardProps) {
  const styles = useStyles()
  return (
    <li className={styles.card}>
      <div className={styles.top}>
        <div>
          <h2 className={styles.name}>{name}</h2>
          {note === undefined ? null : <div className={styles.note}>{note}</div>}
        </div>
        {aside}
      </div>
      {children}
    </li>
  )
}
