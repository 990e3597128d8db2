/**
 * Characters that end a line, control a terminal or change the text direction. They have no place in a name or subject.
 */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/** A text as one line of a mail header: without line breaks, control characters and repeated spaces. */
export function oneLine(text: string, most: number): string {
  const tidy = text.normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()
  return [...tidy].slice(0, most).join('').trim()
}

/** A text of several lines without invisible characters. */
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

/** The name shown beside the address; iCalendar can't express a double quote in it. */
export function displayName({ name, address }: { name: string; address: string }): string {
  return oneLine(name.replaceAll('"', '’'), MOST_NAME) || address
}

const ADDRESS = /^[^\s@<>()[\],;:"\\\p{Cc}]+@[^\s@<>()[\],;:"\\\p{Cc}]+\.[^\s@<>()[\],;:"\\.\p{Cc}]+$/u
const MOST_ADDRESS = 254

/** Whether this is a single address that is safe in a mail header and in SMTP. */
export const isMailAddress = (text: string) => text.length <= MOST_ADDRESS && ADDRESS.test(text)
