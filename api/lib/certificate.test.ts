import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { generate } from 'selfsigned'
import { describe, expect, test } from 'vitest'
import { makeCertificate, readCertificate } from './certificate.ts'

const NOW = new Date('2027-01-05T10:00:00Z')
const own = await makeCertificate('Own', NOW)
const authority = await makeCertificate('Some authority', NOW)
const root = await makeCertificate('Some root', NOW)
const pkcs1 = createPrivateKey(own.privateKey).export({ type: 'pkcs1', format: 'pem' }).toString()
const all = `${own.pem}${own.privateKey}`
const oneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')
const indented = (text: string) => text.replace(/^/gm, '      ')

test.each<[string, string]>([
  ['as it was made', all],
  ['the key first', `${own.privateKey}\n${own.pem}`],
  ['PKCS #1', `${own.pem}${pkcs1}`],
  ['a chain, the authority first', `${root.pem}${authority.pem}${all}`],
  ['a chain, the key between', `${authority.pem}${own.privateKey}${own.pem}${root.pem}`],
  ['indented, as in YAML', indented(all)],
  ['indented with tabs and blank lines', all.replace(/^/gm, '\t').replace(/\n/g, '\n\n')],
  ['CRLF', all.replaceAll('\n', '\r\n')],
  ['CR alone', all.replaceAll('\n', '\r')],
  ['in one line', oneLine(all)],
  ['in one line without any blank', all.replaceAll('\n', '')],
  ['escaped, as in JSON', all.replaceAll('\n', '\\n')],
  ['escaped twice', all.replaceAll('\n', '\\\\n')],
  ['escaped CRLF', all.replaceAll('\n', '\\r\\n')],
  ['a JSON string', JSON.stringify(all)],
  [
    'strings of a script',
    all
      .trim()
      .split('\n')
      .map((line) => JSON.stringify(`${line}\n`))
      .join(' +\n'),
  ],
  ['quoted in a mail', all.replace(/^/gm, '> ')],
  ['with a byte order mark and zero-width spaces', `\ufeff${all.replaceAll('\n', '\u200b\n')}`],
  ['dashes of a word processor', all.replaceAll('-----', '\u2013\u2013\u2013\u2013\u2013')],
  [
    'attributes of a PKCS #12 export',
    `Bag Attributes\n    localKeyID: 01 00\nsubject=CN = Own\n${own.pem}Key Attributes: <No Attributes>\n${own.privateKey}`,
  ],
  [
    'the old label',
    all.replaceAll('BEGIN CERTIFICATE', 'BEGIN X509 CERTIFICATE').replaceAll('END CERTIFICATE', 'END X509 CERTIFICATE'),
  ],
  [
    'lines of another length',
    all.replace(/(\S{20})/g, '$1\n').replace(/-----\s*(BEGIN|END)[\s\S]*?-----/g, (line) => line.replace(/\n/g, '')),
  ],
  ['a second key that is another’s', `${authority.privateKey}${all}`],
  ['a damaged certificate of the chain', `-----BEGIN CERTIFICATE-----\nMIIx\n-----END CERTIFICATE-----\n${all}`],
])('a certificate and its key are read: %s', (_how, text) => {
  expect(readCertificate(text)).toEqual(own)
})

test('of two certificates for the same key, the one that is valid longer is used', async () => {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const made = async (year: number) => {
    const notAfterDate = new Date(Date.UTC(year, 0, 15))
    return (await generate([{ name: 'commonName', value: 'x' }], { keyPair: pair, notAfterDate, algorithm: 'sha256' }))
      .cert
  }
  const [older, newer] = [await made(2041), await made(2043)]
  for (const text of [`${older}\n${newer}\n`, `${newer}\n${older}\n`])
    expect(readCertificate(text + pair.privateKey).expiresOn).toBe('2043-01-15')
})

describe('an unusable certificate is refused with its reason', () => {
  const key = (type: 'ec' | 'ed25519', curve = 'P-256') =>
    (type === 'ec' ? generateKeyPairSync('ec', { namedCurve: curve }) : generateKeyPairSync('ed25519')).privateKey
  const pem = (made: ReturnType<typeof key>, type: 'pkcs8' | 'sec1' = 'pkcs8') =>
    made.export({ type, format: 'pem' }).toString()
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey

  test.each<[string, () => Promise<string> | string, string, string]>([
    [
      'an EC certificate and its key',
      async () => ecPair('pkcs8'),
      'certificate_key_unsuitable',
      'elliptic-curve (EC) key, prime256v1',
    ],
    [
      'an EC certificate and its key, SEC 1',
      async () => ecPair('sec1'),
      'certificate_key_unsuitable',
      'elliptic-curve (EC) key',
    ],
    [
      'an EC key beside an RSA certificate',
      () => own.pem + pem(key('ec', 'P-384'), 'sec1'),
      'certificate_key_unsuitable',
      'secp384r1',
    ],
    ['an Ed25519 key', () => own.pem + pem(key('ed25519')), 'certificate_key_unsuitable', 'of the kind ed25519'],
    ['a short RSA key', () => own.pem + pem(short), 'certificate_key_unsuitable', '1024 bits'],
    [
      'another key',
      () => own.pem + authority.privateKey,
      'certificate_key_mismatch',
      'does not belong to this certificate',
    ],
    [
      'another key beside a chain',
      () => own.pem + root.pem + authority.privateKey,
      'certificate_key_mismatch',
      'any of these 2',
    ],
    [
      'a certificate that was cut off',
      () => own.pem.slice(0, 300) + own.privateKey,
      'certificate_unreadable',
      'certificate is damaged or cut off',
    ],
    [
      'a key that was cut off',
      () => own.pem + own.privateKey.slice(0, 300),
      'certificate_unreadable',
      'private key is damaged or cut off',
    ],
    [
      'a key with a passphrase',
      () =>
        own.pem +
        createPrivateKey(own.privateKey)
          .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
          .toString(),
      'certificate_unreadable',
      'passphrase',
    ],
    [
      'a key of OpenSSH',
      () => `${own.pem}-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----`,
      'certificate_unreadable',
      'ssh-keygen',
    ],
  ])('%s', async (_what, text, code, words) => {
    const pasted = await text()
    expect(() => readCertificate(pasted)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(words) as string }),
    )
  })

  async function ecPair(type: 'pkcs8' | 'sec1'): Promise<string> {
    const made = await generate([{ name: 'commonName', value: 'EC' }], { keyType: 'ec', algorithm: 'sha256' })
    return made.cert + createPrivateKey(made.private).export({ type, format: 'pem' }).toString()
  }
})
