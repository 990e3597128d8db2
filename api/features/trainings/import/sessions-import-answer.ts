import type { Context } from '../../../context.ts'
import { longJson } from '../../../http/long-json.ts'
import type { Reply } from '../../../http/reply.ts'
import { boundLines } from '../../../lib/lists/bound-lines.ts'
import { hasLook } from '../../../lib/lists/notes.ts'
import type { FollowOptions } from '../../../imports/follow-import.ts'
import { headOf, storeReport } from '../../../imports/store-report.ts'
import { SessionImportResult } from './contract.ts'

type Line = SessionImportResult['lines'][number]

const LineOut = SessionImportResult.shape.lines.element
const Head = SessionImportResult.omit({ lines: true })
const MOST_MESSAGES = 3

/**
 * The result of a session import within the size limit of an answer: most messages of a line are left out first, then
 * lines that didn't fail. A report that is polled, or too long, is stored to be read page by page.
 */
export async function sessionsImportAnswer(
  ctx: Context,
  { lines, ...head }: SessionImportResult,
  options: FollowOptions & { lines: 'inline' | 'later' },
): Promise<Reply> {
  const told = options.lines === 'later' ? [] : lines
  const { texts, shortened } = await boundLines(told, {
    write: (line) => JSON.stringify(LineOut.parse(line)),
    shorten: withFewMessages,
    isUrgent: ({ outcome }) => outcome === 'failed',
  })
  const isKept = options.importId !== undefined || shortened || told.length < lines.length
  const importId = isKept
    ? await storeReport(ctx, 'sessions', options, { head: headOf(Head.parse(head)), lines: keptLines(lines) })
    : undefined
  const omitted = lines.length - texts.length
  const answer = { ...head, ...(importId && { importId }), ...(omitted > 0 && { omittedLines: omitted }) }
  return longJson(Head.parse(answer), 'lines', texts)
}

const withFewMessages = ({ notes: _notes, when: _when, changes: _changes, ...line }: Line): Line => ({
  ...line,
  messages: line.messages.slice(0, MOST_MESSAGES),
})

function* keptLines(lines: readonly Line[]) {
  for (const line of lines) {
    yield {
      outcome: line.outcome,
      look: hasLook(line.notes) ? ('yes' as const) : ('no' as const),
      told: LineOut.parse(line),
    }
  }
}
