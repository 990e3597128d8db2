import type { Context } from '../../context.ts'
import { longJson } from '../../http/long-json.ts'
import type { Reply } from '../../http/reply.ts'
import { boundLines } from '../../lib/lists/bound-lines.ts'
import { hasLook } from '../../lib/lists/notes.ts'
import { headOf, storeReport } from '../../imports/store-report.ts'
import type { FollowOptions } from '../../imports/follow-import.ts'
import { ImportResult } from './answers/contract.ts'
import type { ImportOutcome } from './import-employees.ts'
import { keepMissing } from './missing/kept-missing.ts'

type Line = ImportResult['lines'][number]

const LineOut = ImportResult.shape.lines.element
const Head = ImportResult.omit({ lines: true })

/**
 * The result of an import within the size limit of an answer: details of lines are left out first, then lines that
 * didn't fail. A report that is polled, or too long, is stored to be read page by page.
 */
export async function importAnswer(
  ctx: Context,
  { result: { lines, ...head }, missing }: ImportOutcome,
  options: FollowOptions & { lines: 'inline' | 'later' },
): Promise<Reply> {
  const told = options.lines === 'later' ? [] : lines
  const { texts, shortened } = await boundLines(told, {
    write: (line) => JSON.stringify(LineOut.parse(line)),
    shorten: withoutDetails,
    isUrgent: ({ result }) => result === 'failed',
  })
  const isKept = options.importId !== undefined || shortened || told.length < lines.length || missing.length > 0
  const importId = isKept
    ? await storeReport(ctx, 'employees', options, {
        head: headOf(Head.parse(head)),
        lines: keptLines(lines),
      })
    : undefined
  if (importId !== undefined) await keepMissing(ctx, importId, missing)
  const omitted = lines.length - texts.length
  const answer = { ...head, ...(importId && { importId }), ...(omitted > 0 && { omittedLines: omitted }) }
  return longJson(Head.parse(answer), 'lines', texts)
}

const withoutDetails = ({ changes: _changes, notes: _notes, ...line }: Line): Line => line

function* keptLines(lines: readonly Line[]) {
  for (const line of lines) {
    yield {
      outcome: line.result,
      look: hasLook(line.notes) ? ('yes' as const) : ('no' as const),
      told: LineOut.parse(line),
    }
  }
}
