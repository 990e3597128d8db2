import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import { auditTexts } from '../../texts/audit-texts.ts'
import { auditWords } from '../../texts/audit-words-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useTyped } from '../../use-typed.ts'
import { actorShown } from './actor-shown.ts'

const NO_FILTER = { search: '', actor: '', action: '', outcome: '', from: '', until: '' }

/** As in the query; '' means no filter. `from` and `until` are the reader's days, both included: "2027-01-05". */
export type AuditFilter = typeof NO_FILTER

export const isFiltered = (filter: AuditFilter) => Object.values(filter).some((value) => value !== '')

export const filterFrom = (get: (name: string) => string): AuditFilter => ({
  search: get('search'),
  actor: get('actor'),
  action: get('action'),
  outcome: get('outcome'),
  from: get('from'),
  until: get('until'),
})

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(9rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
  },
  // Long words in a list must not widen its field.
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  choice: { minWidth: 0 },
  clear: { justifySelf: 'start' },
})

interface AuditFiltersProps {
  filter: AuditFilter
  onChange: (changes: Partial<AuditFilter>) => void
  /** Actors seen so far: key and name. */
  actors: readonly (readonly [key: string, name: string])[]
}

/** Filters the audit trail. */
export function AuditFilters({ filter, onChange, actors }: AuditFiltersProps) {
  const styles = useStyles()
  const t = useTexts(auditTexts)
  const words = useTexts(auditWords)
  const [typed, setTyped] = useTyped(filter.search, (search) => onChange({ search }))
  const clear = () => {
    setTyped('')
    onChange(NO_FILTER)
  }
  return (
    <div className={styles.filters} role="search">
      <Field className={styles.field} label={t.search}>
        <Input
          type="search"
          value={typed}
          maxLength={200}
          placeholder={t.searchHint}
          onChange={(_event, data) => setTyped(data.value)}
        />
      </Field>
      <FilterChoice
        label={t.actor}
        value={filter.actor}
        any={t.everybody}
        options={actors.map(([key, name]) => [key, actorShown(key, name)])}
        onChange={(actor) => onChange({ actor })}
      />
      <FilterChoice
        label={t.action}
        value={filter.action}
        any={t.everything}
        options={Object.entries(words.actions)}
        onChange={(action) => onChange({ action })}
      />
      <FilterChoice
        label={t.outcome}
        value={filter.outcome}
        any={t.both}
        options={[
          ['done', t.done],
          ['refused', t.refused],
        ]}
        onChange={(outcome) => onChange({ outcome })}
      />
      {(['from', 'until'] as const).map((end) => (
        <Field key={end} className={styles.field} label={t[end]}>
          <Input
            className={styles.choice}
            type="date"
            value={filter[end]}
            {...(end === 'from' ? { max: filter.until } : { min: filter.from })}
            onChange={(_event, { value }) => onChange({ [end]: value })}
          />
        </Field>
      ))}
      {isFiltered(filter) ? (
        <Button className={styles.clear} onClick={clear}>
          {t.clear}
        </Button>
      ) : null}
    </div>
  )
}

interface FilterChoiceProps {
  label: string
  value: string
  /** The option for no filter. */
  any: string
  options: readonly (readonly [value: string, name: string])[]
  onChange: (value: string) => void
}

function FilterChoice({ label, value, any, options, onChange }: FilterChoiceProps) {
  const styles = useStyles()
  return (
    <Field className={styles.field} label={label}>
      <Select className={styles.choice} value={value} onChange={(_event, data) => onChange(data.value)}>
        <option value="">{any}</option>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
