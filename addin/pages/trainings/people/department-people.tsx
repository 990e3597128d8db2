import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { PersonView } from '../../../../api/features/trainings/people/contract.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { Loading } from '../../../components/loading.tsx'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useAll } from '../../../use-all.ts'
import { useLoad } from '../../../use-load.ts'
import { useFormat } from '../../../use-format.ts'
import { PeopleChoice, withAll } from './people-choice.tsx'
import type { WayProps } from './search-people.tsx'

const useStyles = makeStyles({ way: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } })

/** Everyone in a department. */
export function DepartmentPeople(props: WayProps) {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  const { number } = useFormat()
  const departments = useLoad<{ items: { department: string; people: number }[] }>('/api/training-people/departments')
  const [department, setDepartment] = useState('')
  return (
    <div className={styles.way}>
      {departments.state === 'failed' ? <ErrorNotice error={departments.error} onRetry={departments.reload} /> : null}
      <Field label={t.department}>
        <Select value={department} onChange={(_event, { value }) => setDepartment(value)}>
          <option value="">{t.chooseDepartment}</option>
          {departments.data?.items.map(({ department: name, people }) => (
            <option key={name} value={name}>
              {t.departmentWith(name, number(people))}
            </option>
          ))}
        </Select>
      </Field>
      {department === '' ? null : <TheirPeople key={department} department={department} {...props} />}
    </div>
  )
}

function TheirPeople({ department, chosen, there, onChange }: WayProps & { department: string }) {
  const t = useTexts(participantsTexts)
  const { items, error, reload } = useAll<PersonView>(
    `/api/training-people?limit=200&department=${encodeURIComponent(department)}`,
  )
  if (error) return <ErrorNotice error={error} onRetry={reload} />
  if (!items) return <Loading rows={3} height={56} />
  const free = items.filter(({ id }) => !there.has(id))
  const areAll = free.length > 0 && free.every(({ id }) => chosen.has(id))
  return (
    <>
      <div>
        <Button size="small" disabled={free.length === 0} onClick={() => onChange(withAll(chosen, free, !areAll))}>
          {areAll ? t.takeNone : t.takeAll}
        </Button>
      </div>
      <PeopleChoice label={department} people={items} chosen={chosen} there={there} onChange={onChange} />
    </>
  )
}
