import { z } from 'zod'

/**
 * What a report says of one cell or line: a code and the facts, told apart so that it can be said in any language;
 * `text` says it in English.
 */
export const LineNote = z.object({
  code: z.string(),
  /** `fault`: the line is left out because of it; `warning`: look at it; `read`: how a cell was understood. */
  kind: z.enum(['fault', 'warning', 'read']),
  text: z.string(),
  /** The field it is about, and the column as the header of the file names it. */
  field: z.string().optional(),
  column: z.string().optional(),
  /** What stood there, shortened. */
  read: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** How a CSV file was understood as a whole. */
export const ListReading = z.object({
  encoding: z.string(),
  separator: z.string(),
  headerLine: z.int(),
  /** In their order; `samples`: what stands in the first rows. */
  columns: z.array(
    z.object({ column: z.string(), field: z.string().optional(), samples: z.array(z.string()).optional() }),
  ),
  /** Where the meaning of the columns comes from, when it is not the header alone. */
  mapping: z.enum(['given', 'remembered']).optional(),
  /**
   * Lines with something on them that hold no data: titles above the header, totals and remarks, a header repeated, the
   * example of a template.
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

/** What stood in a field before, and what will stand there. */
export const FieldChange = z.object({ before: z.string().optional(), after: z.string().optional() })

/** How far an import has come. */
export const ImportState = z.object({
  id: z.string(),
  dryRun: z.boolean(),
  /** `interrupted`: the process that did it has ended; import the list again. */
  status: z.enum(['running', 'done', 'failed', 'interrupted']),
  startedAt: z.iso.datetime(),
  /** Lines; 0 of 0 where there is nothing to count. */
  progress: z.object({
    stage: z.enum(['reading', 'checking', 'storing', 'reporting']),
    done: z.int(),
    total: z.int(),
  }),
  /** Of one that is done: its answer without the lines. */
  report: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }).optional(),
})

const MOST_LINES_OF_PAGE = 100

/** The lines of a report, page by page: those of one outcome, or only those with something to look at. */
export const linesQuery = <Outcome extends z.ZodType<string>>(outcome: Outcome) =>
  z.strictObject({
    limit: z.coerce.number().int().min(1).max(MOST_LINES_OF_PAGE).default(50),
    cursor: z.string().max(500).optional(),
    outcome: outcome.optional(),
    look: z.literal('true').optional(),
  })

/**
 * How an import is followed and answered. `importId` is chosen by the caller: under it the import can be followed and
 * its report read for a day; the same id is not carried out twice. With `lines=later` the answer is the report without
 * its lines.
 */
export const followFields = {
  importId: z.uuid().toLowerCase().optional(),
  lines: z.enum(['inline', 'later']).default('inline'),
}

/**
 * What columns hold, as a JSON object: `{"Pers.-Nr.":"employeeNumber","#4":""}`. A key is a word of the header or the
 * place of a column, the first being #1; "" leaves the column out. An import that is carried out keeps it for the next
 * list with the same header, whoever sends that; `{}` forgets it.
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

/** An empty list with its header in the language that is asked for, and an example that an import passes over. */
export const TemplateQuery = z.strictObject({ language: z.enum(['en', 'nl', 'fr', 'de']).optional() })

export type LineNote = z.infer<typeof LineNote>
export type ListReading = z.infer<typeof ListReading>
export type FieldChange = z.infer<typeof FieldChange>
export type ImportState = z.infer<typeof ImportState>
export type ImportLinesQuery = z.infer<ReturnType<typeof linesQuery>>
export type TemplateQuery = z.infer<typeof TemplateQuery>
