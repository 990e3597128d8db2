import { Field, Input, Textarea } from '@fluentui/react-components'
import { faultProps } from '../../field-faults.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'

interface TrainingValues {
  title: string
  description: string
  /** As typed, separated by commas. */
  categories: string
}

/** The categories that were typed. */
export const categoriesIn = (typed: string): string[] =>
  typed
    .split(/[,;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')

interface TrainingFieldsProps {
  values: TrainingValues
  faults: Record<string, string>
  onChange: (values: TrainingValues) => void
}

/** A training's name, and what colleagues should know about it. */
export function TrainingFields({ values, faults, onChange }: TrainingFieldsProps) {
  const t = useTexts(trainingsTexts)
  return (
    <>
      <Field label={t.name} hint={t.nameHint} required {...faultProps(faults['title'])}>
        <Input
          value={values.title}
          maxLength={200}
          onChange={(_event, { value }) => onChange({ ...values, title: value })}
        />
      </Field>
      <Field label={t.description} hint={t.descriptionHint} {...faultProps(faults['description'])}>
        <Textarea
          value={values.description}
          maxLength={4000}
          rows={3}
          resize="vertical"
          onChange={(_event, { value }) => onChange({ ...values, description: value })}
        />
      </Field>
      <Field label={t.categories} hint={t.categoriesHint} {...faultProps(faults['categories'])}>
        <Input
          value={values.categories}
          maxLength={650}
          onChange={(_event, { value }) => onChange({ ...values, categories: value })}
        />
      </Field>
    </>
  )
}
