import { longJson } from '../../../http/long-json.ts'
import type { Reply } from '../../../http/reply.ts'
import { boundLines } from '../../../lib/lists/bound-lines.ts'
import { SessionImportResult } from './contract.ts'

type Line = SessionImportResult['lines'][number]

const LineOut = SessionImportResult.shape.lines.element
const MOST_MESSAGES = 3

/**
 * What came of an import of sessions as an answer that has a limit: all but a few messages of a line are left out
 * first, then lines that did not fail.
 */
export async function sessionsImportAnswer({ lines, ...head }: SessionImportResult): Promise<Reply> {
  const { texts, omitted } = await boundLines(lines, {
    write: (line) => JSON.stringify(LineOut.parse(line)),
    shorten: withFewMessages,
    isUrgent: ({ outcome }) => outcome === 'failed',
  })
  const answer = SessionImportResult.omit({ lines: true }).parse({
    ...head,
    ...(omitted > 0 && { omittedLines: omitted }),
  })
  return longJson(answer, 'lines', texts)
}

const withFewMessages = ({ notes: _notes, when: _when, ...line }: Line): Line => ({
  ...line,
  messages: line.messages.slice(0, MOST_MESSAGES),
})
