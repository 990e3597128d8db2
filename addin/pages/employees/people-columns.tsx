import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { GridColumn } from '../../components/grid/grid-columns.ts'
import { MailAddress } from '../../components/mail-address.tsx'
import { useReasonWords } from '../../reason-words.ts'
import { employeesTexts } from '../../texts/employees-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { PersonLink } from './person-link.tsx'
import { Portrait } from './person-portrait.tsx'
import { PictureBadge } from './picture-badge.tsx'
import type { Person } from './use-people.ts'

const useStyles = makeStyles({
  who: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  why: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
})

/** The columns of the people table, named as the API sorts by them. */
export function usePeopleColumns(): readonly GridColumn<Person>[] {
  const styles = useStyles()
  const t = useTexts(employeesTexts)
  return useMemo(
    () => [
      {
        key: 'displayName',
        title: t.name,
        track: 'minmax(0, 5fr)',
        sortable: true,
        narrow: 'main',
        cell: (person, index) => (
          <span className={styles.who}>
            <Portrait person={person} size={32} />
            <span className={styles.words}>
              <PersonLink id={person.id} index={index}>
                {person.displayName}
              </PersonLink>
              <span className={styles.small}>
                <MailAddress address={person.email} />
              </span>
            </span>
          </span>
        ),
      },
      {
        key: 'employeeNumber',
        title: t.number,
        track: 'minmax(0, 1.5fr)',
        sortable: true,
        narrow: 'hidden',
        cell: (person) => person.employeeNumber,
      },
      {
        key: 'department',
        title: t.department,
        track: 'minmax(0, 3fr)',
        sortable: true,
        narrow: 'hidden',
        cell: (person) => person.department ?? '',
      },
      {
        key: 'photo',
        title: t.picture,
        track: 'minmax(7.5rem, 2fr)',
        sortable: true,
        // The reason says it too.
        narrow: 'hidden',
        cell: (person) => <PictureBadge person={person} />,
      },
      { key: 'why', title: t.why, track: 'minmax(0, 5fr)', narrow: 'below', cell: (person) => <Why person={person} /> },
    ],
    [t, styles],
  )
}

function Why({ person: { photoStatus } }: { person: Person }) {
  const styles = useStyles()
  const say = useReasonWords()
  if (!photoStatus) return null
  return <span className={styles.why}>{say(photoStatus.reason).sentence}</span>
}
