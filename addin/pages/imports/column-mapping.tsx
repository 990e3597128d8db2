import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { importTexts } from '../../texts/imports-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import type { ImportKind, ImportWords, Mapping } from './import-kind.ts'
import type { ImportSteps } from './use-import.ts'

/** A column as the API describes it. */
export interface ListedColumn {
  column: string
  field?: string | undefined
  samples?: readonly string[] | undefined
}

const useStyles = makeStyles({
  mapping: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 17rem), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  select: { minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface ColumnMappingProps {
  kind: ImportKind
  words: ImportWords
  steps: ImportSteps
  columns: readonly ListedColumn[]
}

/** Lets someone choose the field of each column. A field chosen for another column leaves its former one. */
export function ColumnMapping({ kind, words, steps, columns }: ColumnMappingProps) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const { list, number } = useFormat()
  const [chosen, setChosen] = useState<readonly string[]>(() => columns.map(({ field }) => field ?? ''))
  const choose = (place: number, field: string) => {
    const leaves = (before: string) => before === field && !kind.repeated.includes(field)
    setChosen(chosen.map((before, at) => (at === place ? field : leaves(before) ? '' : before)))
  }
  return (
    <section className={styles.mapping} aria-label={t.columnsTitle}>
      <h3 className={styles.title}>{t.columnsTitle}</h3>
      <p className={styles.lead}>{t.columnsLead}</p>
      <div className={styles.columns}>
        {columns.map(({ column, samples = [] }, place) =>
          column === '' && samples.length === 0 ? null : (
            <Field
              key={place}
              label={column === '' ? t.unnamed(number(place + 1)) : column}
              {...(samples.length > 0 && { hint: t.such(list(samples)) })}
            >
              <Select
                className={styles.select}
                value={chosen[place] ?? ''}
                onChange={(_event, { value }) => choose(place, value)}
              >
                <option value="">{t.leftOut}</option>
                {kind.fields.map((field) => (
                  <option key={field} value={field}>
                    {words.fields[field] ?? field}
                  </option>
                ))}
              </Select>
            </Field>
          ),
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={steps.busy}
          onClick={() => steps.readAs({ ...steps.options, mapping: mappingOf(columns, chosen) })}
        >
          {t.columnsApply}
        </Button>
      </div>
    </section>
  )
}

/** The choice; a column that was unknown and not chosen isn't in it. */
function mappingOf(columns: readonly ListedColumn[], chosen: readonly string[]): Mapping {
  return Object.fromEntries(
    columns.flatMap(({ field }, place) => {
      const now = chosen[place] ?? ''
      return now === '' && field === undefined ? [] : [[`#${String(place + 1)}`, now]]
    }),
  )
}
