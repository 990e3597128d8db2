/** One part of a PEM text. */
export interface PemPart {
  label: string
  /** Rewritten in the form every library reads. */
  pem: string
  isEncrypted: boolean
}

// Five dashes, which a word processor may merge into fewer.
const DASHES = '[-\\u2010-\\u2015\\u2212]{2,5}'
const PART = new RegExp(
  `${DASHES}\\s*BEGIN ([A-Z\\d ]{1,40}?)\\s*${DASHES}([\\s\\S]*?)${DASHES}\\s*END \\1\\s*${DASHES}`,
  'g',
)
const LINE_LENGTH = 64

/**
 * The parts of a PEM text as people paste it: indented, quoted, in one line, with "\n" for line breaks or the dashes of
 * a word processor, and with other text around them.
 */
export function readPem(text: string): PemPart[] {
  return [...unescaped(text).matchAll(PART)].map(([, label = '', body = '']) => ({
    label: label.replace(/^X509 /, ''),
    pem: written(label.replace(/^X509 /, ''), body.replace(/[^A-Za-z\d+/=]/g, '')),
    isEncrypted: label.startsWith('ENCRYPTED') || /Proc-Type:\s*4,\s*ENCRYPTED/.test(body),
  }))
}

/** As written in a configuration file, a script or JSON; a plus sign between strings isn't part of the text. */
const unescaped = (text: string) =>
  text
    .replace(/["'`]\s*\+\s/g, '')
    .replace(/\\+r/g, '')
    .replace(/\\+[nt]/g, '\n')

const written = (label: string, base64: string) =>
  [
    `-----BEGIN ${label}-----`,
    ...(base64.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? []),
    `-----END ${label}-----`,
    '',
  ].join('\n')
