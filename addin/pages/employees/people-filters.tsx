import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useRef } from 'react'
import type { z } from 'zod'
import type { Coverage } from '../../../api/features/employees/contract.ts'
import { employeesTexts } from '../../texts/employees-texts.ts'
import { photoOutcomeTexts } from '../../texts/photo-outcome-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useTyped } from '../../use-typed.ts'
import { isFiltered, NO_FILTER, type Outcome, type PeopleFilter } from './people-filter.ts'
import { WorkFilters } from './work-filters.tsx'

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(9rem, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  // Long words in a list must not widen its field.
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  search: { gridColumn: 'span 2', '@media (max-width: 480px)': { gridColumn: '1 / -1' } },
  clear: { alignSelf: 'end', justifySelf: 'start' },
})

interface PeopleFiltersProps {
  filter: PeopleFilter
  coverage: z.output<typeof Coverage> | undefined
  onChange: (changes: Partial<PeopleFilter>) => void
}

/** Filters who is shown. Typed text counts after a pause in typing. */
export function PeopleFilters({ filter, coverage, onChange }: PeopleFiltersProps) {
  const styles = useStyles()
  const t = useTexts(employeesTexts)
  const [typed, setTyped] = useTyped(filter.search, (search) => onChange({ search }))
  const filters = useRef<HTMLElement>(null)
  const clear = () => {
    setTyped('')
    onChange(NO_FILTER)
    // The button is gone then.
    filters.current?.querySelector('input')?.focus()
  }
  const words = useTexts(photoOutcomeTexts)
  const outcomes = Object.keys(words) as Outcome[]
  return (
    <search ref={filters} className={styles.filters}>
      <Field className={styles.search} label={t.search} hint={t.searchHint}>
        <Input type="search" value={typed} maxLength={200} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <Field className={styles.field} label={t.picture}>
        <Select value={filter.source || filter.photo} onChange={(_event, { value }) => onChange(pictureFilter(value))}>
          <option value="">{t.anyPicture}</option>
          <option value="with">{t.with}</option>
          <option value="entra">{t.fromEntra}</option>
          <option value="hr">{t.fromHr}</option>
          <option value="without">{t.without}</option>
        </Select>
      </Field>
      <Field className={styles.field} label={t.outcome}>
        <Select
          value={filter.outcome}
          onChange={(_event, { value }) => onChange({ outcome: value as PeopleFilter['outcome'] })}
        >
          <option value="">{t.anyOutcome}</option>
          {outcomes.map((outcome) => (
            <option key={outcome} value={outcome}>
              {withCount(words[outcome], coverage?.byOutcome[outcome], coverage)}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} label={t.department}>
        <Select
          value={filter.without ? NO_DEPARTMENT : filter.department}
          onChange={(_event, { value }) => onChange(departmentFilter(value))}
        >
          <option value="">{t.anyDepartment}</option>
          <option value={NO_DEPARTMENT}>{t.noDepartment}</option>
          {departmentsOf(coverage, filter.department).map((department) => (
            <option key={department}>{department}</option>
          ))}
        </Select>
      </Field>
      <WorkFilters filter={filter} className={styles.field} onChange={onChange} />
      {isFiltered(filter) ? (
        <Button className={styles.clear} appearance="subtle" onClick={clear}>
          {t.clear}
        </Button>
      ) : null}
    </search>
  )
}

/** No department is called that. */
const NO_DEPARTMENT = '\n'

const departmentFilter = (value: string): Pick<PeopleFilter, 'department' | 'without'> =>
  value === NO_DEPARTMENT ? { department: '', without: 'department' } : { department: value, without: '' }

const pictureFilter = (value: string): Pick<PeopleFilter, 'photo' | 'source'> =>
  value === 'entra' || value === 'hr'
    ? { photo: '', source: value }
    : { photo: value as PeopleFilter['photo'], source: '' }

const withCount = (label: string, count: number | undefined, known: unknown) =>
  known ? `${label} (${count ?? 0})` : label

function departmentsOf(coverage: z.output<typeof Coverage> | undefined, chosen: string): string[] {
  const names = new Set((coverage?.departments ?? []).map(({ department }) => department).filter(Boolean))
  if (chosen) names.add(chosen)
  return [...names].sort((one, other) => one.localeCompare(other))
}
