import { createBreath } from '../breathe.ts'
import { RollcallError } from '../errors.ts'

/** An item larger than any line may be; it isn't parsed. */
export const OVERSIZED = Symbol('a line that is too large')

const DEEPEST = 4
const LONGEST_ITEM = 1024 * 1024
/** Far more fields, or names in a field, than a line may have. */
const MOST_PARTS = 4000
const STRIDE = 64 * 1024

interface Place {
  at: number
  depth: number
  parts: number
}

/**
 * Reads a JSON array item by item, with pauses, and checks its limits on the way, so that no body delays other
 * requests.
 * @param mostItems more items are refused with `tooMany`
 * @throws malformed_json, validation_failed when it isn't an array or is nested too deeply, and what `tooMany` makes
 */
export async function readJsonList(text: string, mostItems: number, tooMany: () => Error): Promise<unknown[]> {
  const items: unknown[] = []
  const breath = createBreath()
  const place: Place = { at: openingOf(text) + 1, depth: 1, parts: 0 }
  if (/^\s*\]\s*$/.test(text.slice(place.at, place.at + 1000))) return items
  for (let from = place.at; ; from = place.at) {
    while (!goOn(text, place, place.at + STRIDE)) await breath()
    if (items.length === mostItems) throw tooMany()
    const isLarge = place.parts > MOST_PARTS || place.at - from > LONGEST_ITEM
    items.push(isLarge ? OVERSIZED : itemOf(text.slice(from, place.at - 1)))
    await breath()
    place.parts = 0
    if (place.depth > 0) continue
    if (/\S/.test(text.slice(place.at))) throw malformed()
    return items
  }
}

/** Moves to the end of this item. @returns false when that is after `until` */
function goOn(text: string, place: Place, until: number): boolean {
  for (; place.at < until; place.at += 1) {
    const sign = text[place.at]
    if (sign === undefined) throw malformed()
    if (sign === '"') place.at = endOfText(text, place.at)
    else if (sign === '[' || sign === '{') place.depth += 1
    else if (sign === ']' || sign === '}') place.depth -= 1
    else if (sign === ',') place.parts += 1
    if (place.depth > DEEPEST) throw notAList('is nested too deeply')
    const isEnd = place.depth === 0 || (place.depth === 1 && sign === ',')
    if (!isEnd) continue
    place.at += 1
    return true
  }
  return false
}

function endOfText(text: string, from: number): number {
  for (let at = from + 1; ; at += 1) {
    at = text.indexOf('"', at)
    if (at < 0) throw malformed()
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return at
  }
}

function openingOf(text: string): number {
  const at = text.search(/[^\s\uFEFF]/)
  if (at < 0) throw notAList('is empty')
  if (text[at] === '[') return at
  // Only for a small body is it worth telling "not a list" from "not JSON".
  if (text.length < STRIDE) itemOf(text)
  throw notAList('must be an array')
}

function itemOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw malformed(cause)
  }
}

const malformed = (cause?: unknown) =>
  new RollcallError('malformed_json', 'The body is not well-formed JSON.', { cause })

const notAList = (what: string) =>
  new RollcallError('validation_failed', `The body ${what}.`, {
    details: { in: 'body', fields: [{ path: '', message: what }] },
  })
