import { Checkbox, Field, Input, Tab, TabList } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { TrainerView } from '../../../../api/features/trainings/sessions/contract.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { faultProps } from '../../../field-faults.ts'
import { sessionTexts } from '../../../texts/session-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import type { LoadFailure } from '../../../use-api.ts'
import type { Chosen } from '../people/people-choice.tsx'
import { SearchPeople } from '../people/search-people.tsx'
import type { TrainerDraft } from './trainer-draft.ts'

interface AddTrainerProps {
  there: readonly TrainerView[]
  busy: boolean
  error: LoadFailure | undefined
  onAdd: (trainers: TrainerDraft[]) => void
  onReload: () => void
  onClose: () => void
}

/** Adds trainers: employees found by name, or someone from outside by name and address. */
export function AddTrainer({ there, busy, error, onAdd, onReload, onClose }: AddTrainerProps) {
  const t = useTexts(sessionTexts)
  const [way, setWay] = useState<'employee' | 'outside'>('employee')
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [invited, setInvited] = useState(true)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const nameFault = tried && name.trim() === '' ? t.trainerFault : undefined
  const emailFault = tried && invited && email.trim() === '' ? t.trainerAddressFault : undefined
  const add = () => {
    setTried(true)
    if (way === 'employee')
      return chosen.size > 0 ? onAdd([...chosen.keys()].map((employee) => ({ employee, invited }))) : undefined
    if (name.trim() === '' || (invited && email.trim() === ''))
      return void requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )
    return onAdd([{ name, invited, ...(email.trim() !== '' && { email }) }])
  }
  return (
    <FormDialog
      title={t.addTrainer}
      verb={t.addTrainer}
      busy={busy}
      error={error}
      form={form}
      onReload={onReload}
      onSubmit={add}
      onClose={onClose}
    >
      <TabList
        aria-label={t.addTrainer}
        selectedValue={way}
        onTabSelect={(_event, { value }) => setWay(value === 'outside' ? 'outside' : 'employee')}
      >
        <Tab value="employee" id="trainer-employee" aria-controls="trainer-way">
          {t.byName}
        </Tab>
        <Tab value="outside" id="trainer-outside" aria-controls="trainer-way">
          {t.fromOutside}
        </Tab>
      </TabList>
      <div id="trainer-way" role="tabpanel" aria-labelledby={`trainer-${way}`}>
        {way === 'employee' ? (
          <SearchPeople
            chosen={chosen}
            there={new Set(there.flatMap(({ employee }) => (employee === undefined ? [] : [employee])))}
            onChange={setChosen}
          />
        ) : (
          <>
            <Field label={t.trainerName} required {...faultProps(nameFault)}>
              <Input value={name} maxLength={200} onChange={(_event, { value }) => setName(value)} />
            </Field>
            <Field label={t.trainerEmail} required={invited} {...faultProps(emailFault)}>
              <Input type="email" value={email} maxLength={254} onChange={(_event, { value }) => setEmail(value)} />
            </Field>
          </>
        )}
      </div>
      <Checkbox label={t.invited} checked={invited} onChange={(_event, { checked }) => setInvited(checked === true)} />
    </FormDialog>
  )
}
