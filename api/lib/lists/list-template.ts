import { csvFile } from '../csv-cell.ts'
import type { Language } from '../spoken-time.ts'
import type { Columns } from './csv-header.ts'
import type { CsvRow } from './csv-rows.ts'

type InLanguages = Readonly<Record<Language, string>>

/** A column of a template: its header, and its cell in the example. */
export interface TemplateColumn<Name extends string> {
  field: Name
  header: InLanguages
  example: InLanguages | string
  /** Whether a line with these words is the example, however a spreadsheet has changed the rest of it. */
  tellsExample?: true
}

export type Template<Name extends string> = readonly TemplateColumn<Name>[]

/** What spreadsheets split at in this language: outside English, numbers contain commas. */
const SEPARATORS: InLanguages = { en: ',', nl: ';', fr: ';', de: ';' }

const exampleIn = ({ example }: TemplateColumn<string>, language: Language) =>
  typeof example === 'string' ? example : example[language]

/** An empty list to fill in, with one example that imports skip. */
export function templateFile(template: Template<string>, language: Language): string {
  const lines = [template.map(({ header }) => header[language]), template.map((column) => exampleIn(column, language))]
  return csvFile(lines, SEPARATORS[language])
}

/** Makes the test for the example of a template, in any language. */
export function exampleTest<Name extends string>(template: Template<Name>, { at }: Columns<Name>) {
  const telling = template.filter(({ tellsExample }) => tellsExample)
  const places = telling.map(({ field }) => at.get(field))
  const languages = Object.keys(SEPARATORS) as Language[]
  const rows = languages.map((language) => telling.map((column) => exampleIn(column, language)))
  return ({ cells }: CsvRow): boolean =>
    telling.length > 0 && rows.some((row) => row.every((word, index) => cells[places[index] ?? -1]?.trim() === word))
}
