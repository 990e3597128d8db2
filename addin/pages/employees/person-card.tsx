import { makeStyles, tokens } from '@fluentui/react-components'
import { memo } from 'react'
import { employeesTexts } from '../../texts/employees-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { PersonLink } from './person-link.tsx'
import { Portrait } from './person-portrait.tsx'
import type { Person } from './use-people.ts'

const useStyles = makeStyles({
  soon: {
    width: '96px',
    height: '96px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralStencil1,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, width: '100%' },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
})

/** A face with its name. Not rendered again while the list scrolls. @param person undefined: not loaded yet */
export const PersonCard = memo(function PersonCard({ person, index }: { person: Person | undefined; index: number }) {
  const styles = useStyles()
  const t = useTexts(employeesTexts)
  if (!person) {
    return (
      <>
        <div className={styles.soon} />
        <span className={styles.small}>{t.loadingRow}</span>
      </>
    )
  }
  return (
    <>
      <Portrait person={person} size={96} />
      <div className={styles.words}>
        <PersonLink id={person.id} index={index}>
          {person.displayName}
        </PersonLink>
        {person.department ? <span className={styles.small}>{person.department}</span> : null}
      </div>
    </>
  )
})
