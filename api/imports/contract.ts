import { z } from 'zod'

/**
 * A note about a cell or line: a code and its facts, so that it can be shown in any language; `text` is the English
 * sentence.
 */
export const LineNote = z.object({
  code: z.string(),
  /** `fault`: the line is left out because of it; `warning`: check it; `read`: how a cell was understood. */
  kind: z.enum(['fault', 'warning', 'read']),
  text: z.string(),
  /** The field it is about, and the column's header in the file. */
  field: z.string().optional(),
  column: z.string().optional(),
  /** The cell's text, shortened. */
  read: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** How a CSV file was read. */
export const ListReading = z.object({
  encoding: z.string(),
  separator: z.string(),
  headerLine: z.int(),
  /** In their order; `samples`: the cells of the first rows. */
  columns: z.array(
    z.object({ column: z.string(), field: z.string().optional(), samples: z.array(z.string()).optional() }),
  ),
  /** Where the fields of the columns come from, if not from the header alone. */
  mapping: z.enum(['given', 'remembered']).optional(),
  /**
   * Non-empty lines without data: titles above the header, totals and remarks, a repeated header, the example of a
   * template.
   */
  skipped: z.array(
    z.object({
      line: z.int(),
      text: z.string(),
      reason: z.enum(['title', 'total', 'remark', 'repeatedHeader', 'example']),
    }),
  ),
  skippedLines: z.int(),
})

/** A field before and after. */
export const FieldChange = z.object({ before: z.string().optional(), after: z.string().optional() })

/** The progress of an import. */
export const ImportState = z.object({
  id: z.string(),
  dryRun: z.boolean(),
  /** `interrupted`: its process has ended; import the list again. */
  status: z.enum(['running', 'done', 'failed', 'interrupted']),
  startedAt: z.iso.datetime(),
  /** In lines; 0 of 0 when there is nothing to count. */
  progress: z.object({
    stage: z.enum(['reading', 'checking', 'storing', 'reporting']),
    done: z.int(),
    total: z.int(),
  }),
  /** Of a finished import: its answer without the lines. */
  report: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }).optional(),
})

const MOST_LINES_OF_PAGE = 100

/** The lines of a report, page by page: with one outcome, or only those to look at. */
export const linesQuery = <Outcome extends z.ZodType<string>>(outcome: Outcome) =>
  z.strictObject({
    limit: z.coerce.number().int().min(1).max(MOST_LINES_OF_PAGE).default(50),
    cursor: z.string().max(500).optional(),
    outcome: outcome.optional(),
    look: z.literal('true').optional(),
  })

/**
 * How to follow an import and get its report. The caller chooses `importId`: with it the import can be polled, and its
 * report read for a day; the same id is never imported twice. With `lines=later` the answer is the report without its
 * lines.
 */
export const followFields = {
  importId: z.uuid().toLowerCase().optional(),
  lines: z.enum(['inline', 'later']).default('inline'),
}

/**
 * The fields of columns, as a JSON object: `{"Pers.-Nr.":"employeeNumber","#4":""}`. A key is a header or the position
 * of a column, the first being #1; "" ignores the column. An import remembers it for the next list with the same
 * header, whoever sends it; `{}` forgets it.
 */
export const mappingField = <Field extends string>(fields: readonly [Field, ...Field[]]) =>
  z
    .string()
    .max(20_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'must be a JSON object' })
        return z.NEVER
      }
    })
    .pipe(z.record(z.string().max(1000), z.enum([...fields, ''] as const)))
    .optional()

/** An empty list with its header in the requested language, and an example that imports skip. */
export const TemplateQuery = z.strictObject({ language: z.enum(['en', 'nl', 'fr', 'de']).optional() })

export type LineNote = z.infer<typeof LineNote>
export type ListReading = z.infer<typeof ListReading>
export type FieldChange = z.infer<typeof FieldChange>
export type ImportState = z.infer<typeof ImportState>
export type ImportLinesQuery = z.infer<ReturnType<typeof linesQuery>>
export type TemplateQuery = z.infer<typeof TemplateQuery>
