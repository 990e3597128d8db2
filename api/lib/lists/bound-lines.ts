import { createBreath } from '../breathe.ts'

/** Answers stay below 4 MB; the rest is for what concerns the list as a whole. */
const REPORT_BYTES = 3_800_000

export interface BoundedLines {
  /** The lines as JSON, in their order. */
  texts: string[]
  /** Whether lines, or parts of them, were left out for lack of space. */
  shortened: boolean
}

export interface LineRules<Line> {
  /** A line as JSON. */
  write: (line: Line) => string
  /** The same line without its dispensable parts, for a long report. */
  shorten: (line: Line) => Line
  /** Whether the line is among the last to be left out. */
  isUrgent: (line: Line) => boolean
}

/** As many lines of a report, with as much detail, as fit into an answer. */
export async function boundLines<Line>(lines: readonly Line[], rules: LineRules<Line>): Promise<BoundedLines> {
  const full = await written(lines, rules.write)
  if (sizeOf(full) <= REPORT_BYTES) return { texts: full, shortened: false }
  const short = await written(lines, (line) => rules.write(rules.shorten(line)))
  if (sizeOf(short) <= REPORT_BYTES) return { texts: short, shortened: true }
  const texts = fitting(short, (place) => {
    const line = lines[place]
    return line !== undefined && rules.isUrgent(line)
  })
  return { texts, shortened: true }
}

async function written<Line>(lines: readonly Line[], write: (line: Line) => string): Promise<string[]> {
  const breath = createBreath()
  const texts: string[] = []
  for (const line of lines) {
    texts.push(write(line))
    await breath()
  }
  return texts
}

const bytesOf = (text: string) => Buffer.byteLength(text) + 1
const sizeOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + bytesOf(text), 0)

/** The lines that fit, urgent ones first. */
function fitting(texts: readonly string[], isUrgent: (place: number) => boolean): string[] {
  const kept = new Set<number>()
  let room = REPORT_BYTES
  for (const urgent of [true, false]) {
    for (const [place, text] of texts.entries()) {
      if (isUrgent(place) !== urgent || bytesOf(text) > room) continue
      kept.add(place)
      room -= bytesOf(text)
    }
  }
  return texts.filter((_, place) => kept.has(place))
}
