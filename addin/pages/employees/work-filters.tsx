import { Field, Select } from '@fluentui/react-components'
import type { PeopleValues } from '../../../api/features/employees/contract.ts'
import { workTexts } from '../../texts/employees-work-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { EMPLOYMENT, type WorkFilter } from './work-filter.ts'

interface WorkFiltersProps {
  filter: WorkFilter
  className: string
  onChange: (changes: Partial<WorkFilter>) => void
}

/** Filters people by place, job, and whether they are here. Values no one has aren't offered. */
export function WorkFilters({ filter, className, onChange }: WorkFiltersProps) {
  const t = useTexts(workTexts)
  const known = useLoad<PeopleValues>('/api/employees/values').data
  const choices = [
    { name: 'location', label: t.location, any: t.anyLocation, values: known?.locations ?? [] },
    { name: 'jobTitle', label: t.jobTitle, any: t.anyJobTitle, values: known?.jobTitles ?? [] },
  ] as const
  return (
    <>
      {choices.map(({ name, label, any, values }) =>
        values.length > 0 || filter[name] !== '' ? (
          <Field key={name} className={className} label={label}>
            <Select value={filter[name]} onChange={(_event, { value }) => onChange({ [name]: value })}>
              <option value="">{any}</option>
              {[...new Set([...values.map(({ value }) => value), filter[name]])]
                .filter(Boolean)
                .sort((one, other) => one.localeCompare(other))
                .map((value) => (
                  <option key={value}>{value}</option>
                ))}
            </Select>
          </Field>
        ) : null,
      )}
      <Field className={className} label={t.employment}>
        <Select
          value={filter.employment}
          onChange={(_event, { value }) => onChange({ employment: value as WorkFilter['employment'] })}
        >
          <option value="">{t.anyEmployment}</option>
          {EMPLOYMENT.map((one) => (
            <option key={one} value={one}>
              {t.employments[one]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}
