import { makeStyles, tokens } from '@fluentui/react-components'
import { memo } from 'react'
import { Badge } from '../../components/badge.tsx'
import { employeesTexts } from '../../texts/employees-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { PersonLink } from './person-link.tsx'
import { Portrait } from './person-portrait.tsx'
import type { Person } from './use-people.ts'

const NARROW = '@media (max-width: 700px)'

/** The columns of the table of people: two of the four on a narrow screen. */
export const useColumns = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 1.5fr) minmax(0, 3fr) minmax(0, 2.5fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    [NARROW]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    },
  },
  wide: { overflowWrap: 'anywhere', [NARROW]: { display: 'none' } },
})

const useStyles = makeStyles({
  who: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
})

/** One person's cells. Not redrawn while the list scrolls. @param person undefined: not loaded yet */
export const PersonCells = memo(function PersonCells({ person, index }: { person: Person | undefined; index: number }) {
  const styles = useStyles()
  const columns = useColumns()
  const t = useTexts(employeesTexts)
  if (!person) {
    return (
      <span role="cell" className={styles.small}>
        {t.loadingRow}
      </span>
    )
  }
  return (
    <>
      <span role="cell" className={styles.who}>
        <Portrait person={person} size={32} />
        <span className={styles.words}>
          <PersonLink id={person.id} index={index}>
            {person.displayName}
          </PersonLink>
          <span className={styles.small}>{person.email}</span>
        </span>
      </span>
      <span role="cell" className={columns.wide}>
        {person.employeeNumber}
      </span>
      <span role="cell" className={columns.wide}>
        {person.department ?? ''}
      </span>
      <span role="cell">
        <PictureBadge person={person} />
      </span>
    </>
  )
})

function PictureBadge({ person: { photo, photoOptOut } }: { person: Person }) {
  const t = useTexts(employeesTexts)
  if (photoOptOut)
    return (
      <Badge appearance="outline" color="informative">
        {t.optedOut}
      </Badge>
    )
  if (!photo)
    return (
      <Badge appearance="ghost" color="informative">
        {t.none}
      </Badge>
    )
  const source = photo.source === 'hr' ? t.fromHr : t.fromEntra
  return (
    <Badge appearance="tint" color={photo.source === 'hr' ? 'success' : 'brand'}>
      {photo.pinned ? `${source} · ${t.pinned}` : source}
    </Badge>
  )
}
