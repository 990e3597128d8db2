import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { PersonView } from '../../../../api/features/trainings/people/contract.ts'
import { MailAddress } from '../../../components/mail-address.tsx'
import { Portrait } from '../../../components/portrait.tsx'

const useStyles = makeStyles({
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
})

interface PersonNameProps {
  person: Pick<PersonView, 'displayName'> & {
    department?: string | undefined
    email?: string | undefined
    photo?: string | undefined
  }
  /** More for the second line. */
  children?: ReactNode
}

/** A face with name, department and address. */
export function PersonName({ person, children }: PersonNameProps) {
  const styles = useStyles()
  return (
    <span className={styles.person}>
      <Portrait name={person.displayName} photo={person.photo} size={48} />
      <span className={styles.words}>
        <span className={styles.name}>{person.displayName}</span>
        <span className={styles.small}>
          {person.department}
          {person.department && person.email ? ' · ' : null}
          {person.email ? <MailAddress address={person.email} /> : null}
        </span>
        {children}
      </span>
    </span>
  )
}
