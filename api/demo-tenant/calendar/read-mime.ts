/** A message as a mail program parses it, as far as meeting requests need it. */
export interface MimeMail {
  /** Addresses of the head, lower case. */
  from: string
  to: string[]
  html: string
  /** The iCalendar object; undefined when there is none. */
  calendar: string | undefined
}

interface Part {
  headers: Map<string, string>
  body: string
}

/** Reads a message (RFC 5322, MIME). Malformed parts read as empty. */
export function readMime(text: string): MimeMail {
  const whole = readPart(text)
  const parts = leavesOf(whole)
  const find = (type: string) => parts.find((part) => header(part, 'content-type').toLowerCase().startsWith(type))
  const [html, calendar] = [find('text/html'), find('text/calendar')]
  return {
    from: addressesIn(header(whole, 'from'))[0] ?? '',
    to: ['to', 'cc', 'bcc'].flatMap((name) => addressesIn(header(whole, name))),
    html: html ? decoded(html) : '',
    calendar: calendar && decoded(calendar),
  }
}

function readPart(text: string): Part {
  const end = text.indexOf('\r\n\r\n')
  const head = end < 0 ? text : text.slice(0, end)
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
  })
  return { headers: new Map(headers), body: end < 0 ? '' : text.slice(end + 4) }
}

const header = ({ headers }: Part, name: string) => headers.get(name) ?? ''

function leavesOf(part: Part): Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(header(part, 'content-type'))?.[1]
  if (boundary === undefined) return [part]
  return part.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((inner) => leavesOf(readPart(inner.replace(/^\r\n/, '').replace(/\r\n$/, ''))))
}

function decoded(part: Part): string {
  const { body } = part
  switch (header(part, 'content-transfer-encoding').toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8')
    case 'quoted-printable':
      return fromQuotedPrintable(body)
    default:
      return body
  }
}

function fromQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_pair, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** `"Name" <address>, other@address` */
function addressesIn(text: string): string[] {
  return text
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((one) => (/<([^<>]*)>/.exec(one)?.[1] ?? one).trim().toLowerCase())
    .filter((address) => address.includes('@'))
}
