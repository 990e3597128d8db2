import { X509Certificate, createPrivateKey, type KeyObject } from 'node:crypto'
import { RollcallError } from './errors.ts'
import { readPem, type PemPart } from './read-pem.ts'

export interface Certificate {
  /** The public part, PEM. */
  pem: string
  /** PKCS#8, PEM. */
  privateKey: string
  /** SHA-1 in upper-case hex, as Microsoft's portals show it. */
  thumbprint: string
  /** ISO date: the last day it works. */
  expiresOn: string
}

const YEARS = 2
const MIN_BITS = 2048

/** A new self-signed certificate for signing in to Entra ID: RSA 2048, good for two years. */
export async function makeCertificate(name: string, now: Date): Promise<Certificate> {
  const notAfterDate = new Date(now)
  notAfterDate.setUTCFullYear(now.getUTCFullYear() + YEARS)
  // Loaded only here: it is large, and a certificate is made once in two years.
  const { generate } = await import('selfsigned')
  const made = await generate([{ name: 'commonName', value: name }], {
    // A clock at Microsoft that is slightly behind must still accept it.
    notBeforeDate: new Date(now.getTime() - 10 * 60_000),
    notAfterDate,
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', clientAuth: true },
    ],
  })
  return readCertificate(`${made.cert}\n${made.private}`)
}

/**
 * The certificate that belongs to the private key, from PEM text in any order, with or without the rest of its chain.
 * @throws certificate_unreadable, certificate_key_unsuitable, certificate_key_mismatch
 */
export function readCertificate(text: string): Certificate {
  const parts = readPem(text)
  const certificates = readPublic(parts)
  const keys = readKeys(parts)
  const { certificate, key } = pairOf(certificates, keys)
  return {
    pem: certificate.toString(),
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    thumbprint: certificate.fingerprint.replaceAll(':', ''),
    expiresOn: new Date(certificate.validTo).toISOString().slice(0, 10),
  }
}

/** Those that can be read, the one that works longest first. */
function readPublic(parts: readonly PemPart[]): X509Certificate[] {
  const found = readable(
    parts.filter(({ label }) => /^(TRUSTED )?CERTIFICATE$/.test(label)),
    ({ pem }) => new X509Certificate(pem),
  )
  if (found.length === 0)
    throw unreadable(
      'The certificate is damaged or cut off. Paste all of it, from -----BEGIN CERTIFICATE----- to ' +
        '-----END CERTIFICATE-----.',
    )
  return found.sort((one, other) => Date.parse(other.validTo) - Date.parse(one.validTo))
}

function readKeys(parts: readonly PemPart[]): KeyObject[] {
  const isPrivate = parts.filter(({ label }) => label.endsWith('PRIVATE KEY'))
  const found = readable(
    isPrivate.filter(({ isEncrypted }) => !isEncrypted),
    ({ pem }) => createPrivateKey(pem),
  )
  if (found.length > 0) return found
  if (isPrivate.some(({ isEncrypted }) => isEncrypted))
    throw unreadable('The private key has a passphrase. Paste it without one, or let Rollcall make a certificate.')
  if (isPrivate.some(({ label }) => label.startsWith('OPENSSH')))
    throw unreadable(
      'The private key is written as OpenSSH does it. Convert it to PEM with "ssh-keygen -p -m PEM -f <file>", ' +
        'or let Rollcall make a certificate.',
    )
  throw unreadable(
    'The private key is damaged or cut off. Paste all of it, from -----BEGIN PRIVATE KEY----- to ' +
      '-----END PRIVATE KEY-----.',
  )
}

function readable<T>(parts: readonly PemPart[], read: (part: PemPart) => T): T[] {
  return parts.flatMap((part) => {
    try {
      return [read(part)]
    } catch {
      return []
    }
  })
}

function pairOf(certificates: readonly X509Certificate[], keys: readonly KeyObject[]) {
  for (const certificate of certificates)
    for (const key of keys) {
      if (!certificate.checkPrivateKey(key)) continue
      refuseUnsuitable(key)
      return { certificate, key }
    }
  for (const key of keys) refuseUnsuitable(key)
  throw new RollcallError(
    'certificate_key_mismatch',
    certificates.length === 1
      ? 'The private key does not belong to this certificate.'
      : `The private key does not belong to any of these ${certificates.length} certificates.`,
  )
}

function refuseUnsuitable({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): void {
  const instead = 'Use a certificate with an RSA key of 2048 bits or more, or let Rollcall make one.'
  if (type !== 'rsa')
    throw unsuitable(`This is ${nameOf(type, details?.namedCurve)}; Entra ID takes RSA keys only. ${instead}`)
  const bits = details?.modulusLength ?? 0
  if (bits < MIN_BITS) throw unsuitable(`This RSA key is too short: it has ${bits} bits. ${instead}`)
}

function nameOf(type: string | undefined, curve: string | undefined): string {
  if (type === 'ec') return `an elliptic-curve (EC) key${curve === undefined ? '' : `, ${curve}`}`
  if (type === 'rsa-pss') return 'a key for RSA-PSS alone'
  return `a key of the kind ${type ?? 'unknown'}`
}

const unsuitable = (message: string) => new RollcallError('certificate_key_unsuitable', message)
const unreadable = (message: string) => new RollcallError('certificate_unreadable', message)
