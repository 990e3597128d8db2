const SMTP = /^[^\s@<>()[\],;:"\\/]+@[^\s@<>()[\],;:"\\/]+\.[^\s@<>()[\],;:"\\/.]+$/

/** Whether a row's address can be written to, and so be sent back: Exchange may keep a name of its own in its place. */
export const isSmtp = (address: string) => SMTP.test(address)

/**
 * The address of an attendee's row, lower case: without a display name around it and without the kind of address before
 * it. What is no SMTP address ("/o=ExchangeLabs/…") stays as it is.
 */
export function rowAddress(text: string): string {
  const [, inside = text] = /<([^<>]+)>\s*$/.exec(text) ?? []
  return inside
    .trim()
    .replace(/^(smtp|mailto|x500|ex):/i, '')
    .replace(/^['"]+|['"]+$/g, '')
    .trim()
    .toLowerCase()
}
