/**
 * Characters that end a line, steer a terminal or turn the direction of what follows: none of them belongs in a name or
 * a subject.
 */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** A text that fits on one line of a mail's head: without line breaks, control characters and doubled blanks. */
export function oneLine(text: string, most: number): string {
  const tidy = text.normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()
  return [...tidy].slice(0, most).join('').trim()
}

/** A text of several lines without characters that cannot be seen. */
export function severalLines(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').replace(UNSEEN, '').trimEnd())
    .join('\n')
    .trim()
}

const MOST_NAME = 100

/** The name of a person beside the address; iCalendar knows no way to write a double quote in one. */
export function displayName({ name, address }: { name: string; address: string }): string {
  return oneLine(name.replaceAll('"', '’'), MOST_NAME) || address
}

const ADDRESS = /^[^\s@<>()[\],;:"\\\p{Cc}]+@[^\s@<>()[\],;:"\\\p{Cc}]+\.[^\s@<>()[\],;:"\\.\p{Cc}]+$/u
const MOST_ADDRESS = 254

/** Whether this is one address, fit for a mail's head and for the conversation with a mail server. */
export const isMailAddress = (text: string) => text.length <= MOST_ADDRESS && ADDRESS.test(text)
