const SMTP = /^[^\s@<>()[\],;:"\\/][^\s@<>()[\],;:"\\]*@[^\s@<>()[\],;:"\\/]+\.[^\s@<>()[\],;:"\\/.]+$/

/** Whether a row's address is an SMTP address that can be sent back; Exchange may have its own name instead. */
export const isSmtp = (address: string) => SMTP.test(address)

/**
 * The address of an attendee, in lower case, without a display name or an address type. Anything but an SMTP address
 * ("/o=ExchangeLabs/…") is returned unchanged.
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
