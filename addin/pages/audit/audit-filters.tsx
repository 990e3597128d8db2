import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { auditTexts } from '../../texts/audit-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { actorShown } from './actor-shown.ts'

/** Each as the query takes it; '' is no filter. */
export interface AuditFilter {
  search: string
  actor: string
  action: string
  outcome: '' | 'done' | 'refused'
}

export const NO_FILTER: AuditFilter = { search: '', actor: '', action: '', outcome: '' }

/** Typing is let come to rest before the server is asked. */
const REST_MS = 300

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(12rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
  },
  // Long words in a list do not make its field wider than its place.
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
  choice: { minWidth: 0 },
  clear: { justifySelf: 'start' },
})

interface AuditFiltersProps {
  filter: AuditFilter
  onChange: (filter: AuditFilter) => void
  /** Those seen so far: key and name. */
  actors: readonly (readonly [key: string, name: string])[]
}

/** Narrows the audit trail. */
export function AuditFilters({ filter, onChange, actors }: AuditFiltersProps) {
  const styles = useStyles()
  const t = useTexts(auditTexts)
  const [typed, setTyped] = useState(filter.search)
  useEffect(() => {
    if (typed === filter.search) return
    const timer = setTimeout(() => onChange({ ...filter, search: typed }), REST_MS)
    return () => clearTimeout(timer)
  }, [typed, filter, onChange])
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
      <Field className={styles.field} label={t.actor}>
        <Select
          className={styles.choice}
          value={filter.actor}
          onChange={(_event, data) => onChange({ ...filter, actor: data.value })}
        >
          <option value="">{t.everybody}</option>
          {actors.map(([key, name]) => (
            <option key={key} value={key}>
              {actorShown(key, name)}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} label={t.action}>
        <Select
          className={styles.choice}
          value={filter.action}
          onChange={(_event, data) => onChange({ ...filter, action: data.value })}
        >
          <option value="">{t.everything}</option>
          {Object.entries(t.actions).map(([action, name]) => (
            <option key={action} value={action}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field className={styles.field} label={t.outcome}>
        <Select
          className={styles.choice}
          value={filter.outcome}
          onChange={(_event, data) => onChange({ ...filter, outcome: data.value as AuditFilter['outcome'] })}
        >
          <option value="">{t.both}</option>
          <option value="done">{t.done}</option>
          <option value="refused">{t.refused}</option>
        </Select>
      </Field>
      {filter === NO_FILTER ? null : (
        <Button className={styles.clear} onClick={clear}>
          {t.clear}
        </Button>
      )}
    </div>
  )
}
