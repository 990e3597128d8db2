import { longJson } from '../../http/long-json.ts'
import type { Reply } from '../../http/reply.ts'
import { boundLines } from '../../lib/lists/bound-lines.ts'
import { ImportResult } from './answers/contract.ts'

type Line = ImportResult['lines'][number]

const LineOut = ImportResult.shape.lines.element

/**
 * What came of an import as an answer that has a limit: the details of lines are left out first, then lines that did
 * not fail.
 */
export async function importAnswer({ lines, ...head }: ImportResult): Promise<Reply> {
  const { texts, omitted } = await boundLines(lines, {
    write: (line) => JSON.stringify(LineOut.parse(line)),
    shorten: withoutDetails,
    isUrgent: ({ result }) => result === 'failed',
  })
  const answer = ImportResult.omit({ lines: true }).parse({ ...head, ...(omitted > 0 && { omittedLines: omitted }) })
  return longJson(answer, 'lines', texts)
}

const withoutDetails = ({ changes: _changes, notes: _notes, ...line }: Line): Line => line
