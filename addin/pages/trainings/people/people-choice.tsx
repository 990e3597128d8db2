import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import type { PersonView } from '../../../../api/features/trainings/people/contract.ts'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { PersonName } from './person-name.tsx'

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '20rem',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ':last-child': { borderBottomStyle: 'none' } },
  box: { width: '100%' },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

/** The selected people, by id. */
export type Chosen = ReadonlyMap<string, PersonView>

interface PeopleChoiceProps {
  label: string
  people: readonly PersonView[]
  chosen: Chosen
  /** Ids of people who are on the roster already. */
  there: ReadonlySet<string>
  onChange: (chosen: Chosen) => void
}

/** People to select. */
export function PeopleChoice({ label, people, chosen, there, onChange }: PeopleChoiceProps) {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  const toggle = (person: PersonView, wanted: boolean) => {
    const next = new Map(chosen)
    if (wanted) next.set(person.id, person)
    else next.delete(person.id)
    onChange(next)
  }
  return (
    <ul className={styles.list} aria-label={label}>
      {people.map((person) => (
        <li key={person.id} className={styles.line}>
          <Checkbox
            className={styles.box}
            checked={there.has(person.id) || chosen.has(person.id)}
            disabled={there.has(person.id)}
            onChange={(_event, { checked }) => toggle(person, checked === true)}
            label={
              <PersonName person={person}>
                {there.has(person.id) ? <span className={styles.small}>{t.onList}</span> : null}
              </PersonName>
            }
          />
        </li>
      ))}
    </ul>
  )
}

/** Selects all of them, or none. */
export function withAll(chosen: Chosen, people: readonly PersonView[], wanted: boolean): Chosen {
  const next = new Map(chosen)
  for (const person of people) {
    if (wanted) next.set(person.id, person)
    else next.delete(person.id)
  }
  return next
}
