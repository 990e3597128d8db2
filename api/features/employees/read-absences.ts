import { readWritten } from '../../lib/lists/read-written-time.ts'

/** A period as written; without `until` it has no end. */
export interface WrittenPeriod {
  from: string
  until?: string
}

const LONGEST = 120
const OPEN = /^(?:from|since|as of|vanaf|sinds|ab|seit|dès|depuis|à partir d[eu])\s+(.+)$/i
const BEGINS = /^(?:from|between|van|von|vom|du)\s+(?=.*\d.*\d)/i
const ENDLESS = /\s*(?:\.{2,}|…|→|->|[-–—/]|\b(?:to|until|till|bis|tot)|\bau)$/i
const BETWEEN = [
  /\s*(?:\.{2,}|…|→|->)\s*/,
  /\s+(?:to|until|till|through|bis|tot en met|tot|t\/m|au|jusqu['’]au|à)\s+/i,
  /\s+[-–—]\s+/,
  /\s*[–—]\s*/,
  /(?<=^\d{4}-\d\d-\d\d)\/(?=\d)/,
  /(?<=\d{4})-(?=\d)/,
]

/**
 * Reads periods as people write them in one cell: "2027-03-01..2027-06-30; from 2 August 2027". An unreadable one has
 * its whole text in `from`.
 */
export function writtenPeriods(cell: string): WrittenPeriod[] {
  const pieces = split(cell, /[;|\n]/)
  return pieces.flatMap((piece) => {
    const whole = periodIn(piece)
    if (whole) return [whole]
    const parts = split(piece, /,/).map(periodIn)
    return parts.length > 1 && parts.every((part) => part !== undefined) ? parts : [{ from: piece }]
  })
}

const split = (text: string, at: RegExp) =>
  text
    .split(at)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')

const isDay = (text: string) => readWritten(text)?.day !== undefined

function periodIn(piece: string): WrittenPeriod | undefined {
  if (piece.length > LONGEST) return undefined
  // A single day is a period of one day.
  if (isDay(piece)) return { from: piece, until: piece }
  const open = OPEN.exec(piece)?.[1]
  if (open !== undefined && isDay(open)) return { from: open }
  const bare = piece.replace(BEGINS, '')
  for (const between of BETWEEN) {
    const [from = '', until = '', ...more] = bare.split(between)
    if (more.length === 0 && isDay(from) && isDay(until)) return { from, until }
  }
  const start = piece.replace(ENDLESS, '')
  return start !== piece && isDay(start) ? { from: start } : undefined
}
