import { useRef, useState } from 'react'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useNotify } from '../../components/notify.ts'
import { useFieldFaults } from '../../field-faults.ts'
import { go } from '../../route.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { categoriesIn, TrainingFields } from './training-fields.tsx'

/** Adds a training and opens its page, to plan its first session. */
export function AddTraining({ onClose }: { onClose: () => void }) {
  const t = useTexts(trainingsTexts)
  const api = useApi()
  const notify = useNotify()
  const [values, setValues] = useState({ title: '', description: '', categories: '' })
  const { busy, error, act } = useAct()
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const add = () =>
    void act(async () => {
      const { title, description, categories } = values
      const added = await api.send<TrainingView>('POST', '/api/trainings', {
        title,
        ...(description.trim() && { description }),
        categories: categoriesIn(categories),
      })
      notify(t.added(added.title))
      go(`/trainings/${encodeURIComponent(added.id)}`)
    })
  return (
    <FormDialog
      title={t.addTitle}
      verb={t.addDo}
      busy={busy}
      error={error}
      form={form}
      onSubmit={add}
      onClose={onClose}
    >
      <TrainingFields values={values} faults={faults} onChange={setValues} />
    </FormDialog>
  )
}
