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
  columns: z.array(z.object({ column: z.string(), field: z.string().optional() })),
  /** Where the meaning of the columns comes from, when it is not the header alone. */
  mapping: z.enum(['given', 'remembered']).optional(),
  /** Lines with something on them that hold no data: titles above the header, totals and remarks, a header repeated. */
  skipped: z.array(
    z.object({ line: z.int(), text: z.string(), reason: z.enum(['title', 'total', 'remark', 'repeatedHeader']) }),
  ),
  skippedLines: z.int(),
})

export type LineNote = z.infer<typeof LineNote>
export type ListReading = z.infer<typeof ListReading>
