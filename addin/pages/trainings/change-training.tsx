import { useRef, useState } from 'react'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useNotify } from '../../components/notify.ts'
import { useFieldFaults } from '../../field-faults.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { categoriesIn, TrainingFields } from './training-fields.tsx'

/** Edits a training's name, description and search words. @param onDone reads it again */
export function ChangeTraining({
  training,
  onDone,
  onClose,
}: {
  training: TrainingView
  onDone: () => void
  onClose: () => void
}) {
  const t = useTexts(trainingsTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const [values, setValues] = useState({
    title: training.title,
    description: training.description ?? '',
    categories: training.categories.join(', '),
  })
  const { busy, error, act } = useAct()
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const done = () => {
    onDone()
    onClose()
  }
  const save = () =>
    void act(async () => {
      const { title, description, categories } = values
      const patch = {
        title,
        description: description.trim() === '' ? null : description,
        categories: categoriesIn(categories),
      }
      await api.send('PATCH', `/api/trainings/${encodeURIComponent(training.id)}`, patch, { ifMatch: training.etag })
      notify(common.saved)
      done()
    })
  return (
    <FormDialog
      title={t.changeTitle}
      verb={common.save}
      busy={busy}
      error={error}
      form={form}
      onReload={done}
      onSubmit={save}
      onClose={onClose}
    >
      <TrainingFields values={values} faults={faults} onChange={setValues} />
    </FormDialog>
  )
}
