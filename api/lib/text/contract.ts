import { z } from 'zod'

/**
 * What turns the direction of all that follows makes one text look like another, and what is no character has no place
 * in any.
 */
const UNWANTED = /[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g
/** The same in a text of several lines, with what Exchange does not take: control characters and halves of pairs. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu

const most = (count: number) => `must have at most ${count.toLocaleString('en')} characters`

/** Blanks around a text, line breaks in it and doubled blanks are slips of the keyboard or of a spreadsheet. */
const tidy = (text: string) => text.normalize('NFC').replace(UNWANTED, '').replace(/\s+/g, ' ').trim()

/** A text that ends in a subject, a list or a cell: of one line, and without characters that cannot be seen. */
export const line = (count: number) =>
  z
    .string()
    .overwrite(tidy)
    .max(count, most(count))
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not contain control characters')

/** A name of something: a line that is not empty. */
export const named = (count: number) => line(count).min(1, 'must not be empty')

/** A text of several lines. What cannot be seen in it is taken out, since whoever pasted it cannot find it. */
export const paragraphs = (count: number) =>
  z
    .string()
    .overwrite((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, ''))
    .trim()
    .max(count, most(count))
