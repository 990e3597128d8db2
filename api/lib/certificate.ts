import { X509Certificate, createPrivateKey, type KeyObject } from 'node:crypto'
import { generate } from 'selfsigned'
import { RollcallError } from './errors.ts'

export interface Certificate {
  /** The public part, PEM. */
  pem: string
  /** PKCS#8, PEM. */
  privateKey: string
  /** SHA-1 in upper-case hex, as Microsoft's portals show it. */
  thumbprint: string
  /** ISO date: the last day on which it works. */
  expiresOn: string
}

const YEARS = 2
const MIN_BITS = 2048

/** A new self-signed certificate for signing in to Entra ID: RSA 2048, good for two years. */
export async function makeCertificate(name: string, now: Date): Promise<Certificate> {
  const notAfterDate = new Date(now)
  notAfterDate.setUTCFullYear(now.getUTCFullYear() + YEARS)
  const made = await generate([{ name: 'commonName', value: name }], {
    // A clock of Microsoft's that is a little behind must not refuse it.
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
 * A certificate and its private key out of PEM text, in whatever order.
 * @throws certificate_unreadable, with what is wrong
 */
export function readCertificate(text: string): Certificate {
  const certificate = readPublic(blockOf(text, 'CERTIFICATE'))
  const key = readKey(blockOf(text, '(?:RSA )?PRIVATE KEY'))
  const { publicKey } = certificate
  if (publicKey.asymmetricKeyType !== 'rsa')
    throw unreadable('This certificate has no RSA key; Entra ID takes RSA only.')
  if ((publicKey.asymmetricKeyDetails?.modulusLength ?? 0) < MIN_BITS)
    throw unreadable(`The key of this certificate is too short: at least ${MIN_BITS} bits are wanted.`)
  if (!certificate.checkPrivateKey(key)) throw unreadable('The private key does not belong to this certificate.')
  return {
    pem: certificate.toString(),
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    thumbprint: certificate.fingerprint.replaceAll(':', ''),
    expiresOn: new Date(certificate.validTo).toISOString().slice(0, 10),
  }
}

function blockOf(text: string, label: string): string {
  return new RegExp(`-----BEGIN ${label}-----[\\s\\S]*?-----END ${label}-----`).exec(text)?.[0] ?? ''
}

function readPublic(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch (cause) {
    throw unreadable('The certificate is not well-formed.', cause)
  }
}

function readKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem)
  } catch (cause) {
    throw unreadable('The private key is not well-formed.', cause)
  }
}

function unreadable(message: string, cause?: unknown): RollcallError {
  return new RollcallError('certificate_unreadable', message, cause === undefined ? {} : { cause })
}
