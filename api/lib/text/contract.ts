import { z } from 'zod'

/**
 * Marks that reverse the direction of text, which make one text look like another, and code points that aren't
 * characters.
 */
const UNWANTED = /[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g
/** The same for text of several lines, and also what Exchange rejects: control characters and unpaired surrogates. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu

const most = (count: number) => `must have at most ${count.toLocaleString('en')} characters`

/** Spaces around a text, doubled spaces and line breaks come from typing or a spreadsheet and mean nothing. */
const tidy = (text: string) => text.normalize('NFC').replace(UNWANTED, '').replace(/\s+/g, ' ').trim()

/** Text for a subject, a list or a cell: one line, without invisible characters. */
export const line = (count: number) =>
  z
    .string()
    .overwrite(tidy)
    .max(count, most(count))
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not contain control characters')

/** A name: a line that isn't empty. */
export const named = (count: number) => line(count).min(1, 'must not be empty')

/** Text of several lines. Invisible characters are removed, because people who paste them can't find them. */
export const paragraphs = (count: number) =>
  z
    .string()
    .overwrite((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, ''))
    .trim()
    .max(count, most(count))
