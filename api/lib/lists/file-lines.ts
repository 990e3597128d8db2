import { createBreath } from '../breathe.ts'

const PIECE = 256 * 1024

/**
 * The text of a list with uniform line ends and without the empty rows at the end, which spreadsheets save by the
 * thousand.
 * @param mostLines more lines than this are refused with `tooMany`
 */
export async function fileLines(text: string, mostLines: number, tooMany: () => Error): Promise<string> {
  const breath = createBreath()
  const pieces: string[] = []
  let lines = 0
  const end = endOfRows(text)
  for (let from = 0; from < end;) {
    let to = Math.min(from + PIECE, end)
    // Don't split a line end of two characters.
    if (to < end && text[to - 1] === '\r') to += 1
    const piece = text.slice(from, to).replace(/\r\n?/g, '\n')
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) lines += 1
    if (lines > mostLines) throw tooMany()
    pieces.push(piece)
    from = to
    await breath()
  }
  return pieces.join('')
}

const EMPTY = new Set(' \t;,|"\u00a0\ufeff')

/** The position after the last non-empty line. */
function endOfRows(text: string): number {
  let end = text.length
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const sign = text[at] ?? ''
    if (sign === '\n' || sign === '\r') end = at
    else if (!EMPTY.has(sign)) break
  }
  return end
}
