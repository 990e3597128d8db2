import { calculateJwkThumbprint, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose'

export interface SigningKey {
  kid: string
  privateKey: CryptoKey
  publicKey: CryptoKey
  publicJwk: JWK
}

const made = new Map<string, Promise<SigningKey>>()

/**
 * The RSA key pair of that name. Making one takes a tenth of a second or more, so each is made once per process, on
 * demand.
 */
export function signingKey(name: string): Promise<SigningKey> {
  const known = made.get(name)
  if (known) return known
  const key = makeKey()
  made.set(name, key)
  return key
}

async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  return { kid, privateKey, publicKey, publicJwk: { ...jwk, use: 'sig', kid, x5t: kid } }
}

/** The keys a tenant signs with: the newest signs; tokens of all published keys can be checked. */
export interface KeyRing {
  current(): Promise<SigningKey>
  published(): Promise<SigningKey[]>
  /** @param options.keepOld whether tokens of the former key can still be checked; true by default. */
  rotate(options?: { keepOld?: boolean }): void
}

export function createKeyRing(): KeyRing {
  let newest = 0
  let names = ['key 0']
  return {
    current: () => signingKey(`key ${newest}`),
    published: () => Promise.all(names.map(signingKey)),
    rotate: (options = {}) => {
      newest += 1
      names = [...(options.keepOld === false ? [] : names), `key ${newest}`]
    },
  }
}
