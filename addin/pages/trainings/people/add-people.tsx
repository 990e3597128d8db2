import { Field, makeStyles, Radio, RadioGroup, Tab, TabList } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { PersonView } from '../../../../api/features/trainings/people/contract.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import type { LoadFailure } from '../../../use-api.ts'
import { useFormat } from '../../../use-format.ts'
import { DepartmentPeople } from './department-people.tsx'
import { PastePeople } from './paste-people.tsx'
import type { Chosen } from './people-choice.tsx'
import { SearchPeople } from './search-people.tsx'

const WAYS = { search: SearchPeople, department: DepartmentPeople, paste: PastePeople } as const
type Way = keyof typeof WAYS

const useStyles = makeStyles({ tabs: { flexWrap: 'wrap' } })

interface AddPeopleProps {
  /** Ids of the people on the roster. */
  there: ReadonlySet<string>
  busy: boolean
  error: LoadFailure | undefined
  onReload: () => void
  onAdd: (people: readonly PersonView[], attendance: 'required' | 'optional') => void
  onClose: () => void
}

/** Finds people by name, by department or in a pasted list, and adds the selected ones. */
export function AddPeople({ there, busy, error, onReload, onAdd, onClose }: AddPeopleProps) {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  const { number } = useFormat()
  const [way, setWay] = useState<Way>('search')
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const [attendance, setAttendance] = useState<'required' | 'optional'>('required')
  const form = useRef<HTMLFormElement>(null)
  const Way = WAYS[way]
  const { size } = chosen
  const add = () => (size === 0 ? undefined : onAdd([...chosen.values()], attendance))
  return (
    <FormDialog
      title={t.addTitle}
      verb={size === 0 ? t.addNobody : t.addDo(size, number(size))}
      busy={busy}
      error={error}
      form={form}
      onReload={onReload}
      onSubmit={add}
      onClose={onClose}
    >
      <TabList
        className={styles.tabs}
        aria-label={t.waysOf}
        selectedValue={way}
        onTabSelect={(_event, { value }) => setWay(value as Way)}
      >
        {(Object.keys(WAYS) as Way[]).map((one) => (
          <Tab key={one} value={one} id={`way-${one}`} aria-controls="way">
            {t.ways[one]}
          </Tab>
        ))}
      </TabList>
      <div id="way" role="tabpanel" aria-labelledby={`way-${way}`}>
        <Way chosen={chosen} there={there} onChange={setChosen} />
      </div>
      <Field label={t.comeAs}>
        <RadioGroup
          layout="horizontal"
          value={attendance}
          onChange={(_event, { value }) => setAttendance(value === 'optional' ? 'optional' : 'required')}
        >
          <Radio value="required" label={t.required} />
          <Radio value="optional" label={t.optional} />
        </RadioGroup>
      </Field>
      <span role="status">{t.chosen(size, number(size))}</span>
    </FormDialog>
  )
}
