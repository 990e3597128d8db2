import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { RollcallError } from './errors.ts'

/** A sealed text: `v1.<key id>.<iv>.<ciphertext>.<tag>`, the last three base64url. */
export type Sealed = string & { readonly sealed: unique symbol }

/** Where a sealed text belongs. A ciphertext moved to another record or field can't be opened there. */
export interface SealPlace {
  collection: string
  id: string
  field: string
}

export interface Seal {
  seal(plain: string, place: SealPlace): Sealed
  /** @throws secret_unreadable when the key is unknown, or the text was altered or moved. */
  open(sealed: Sealed, place: SealPlace): string
  /** True when the text was sealed with an older key and should be sealed again. */
  isStale(sealed: Sealed): boolean
}

const keyId = (key: Buffer) =>
  createHash('sha256').update('rollcall key id').update(key).digest('base64url').slice(0, 8)
const boundTo = (place: SealPlace, id: string) =>
  Buffer.from(JSON.stringify([place.collection, place.id, place.field, id]))

/**
 * AES-256-GCM with a fresh 96-bit nonce per text.
 * @param keys 32 bytes each; the first seals, each of them opens. NIST SP 800-38D bounds one key to 2^32 texts, far
 * from here.
 */
export function createSeal(keys: readonly [Buffer, ...Buffer[]]): Seal {
  const byId = new Map(keys.map((key) => [keyId(key), key]))
  const [current] = keys
  const currentId = keyId(current)
  return {
    seal: (plain, place) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', current, iv)
      cipher.setAAD(boundTo(place, currentId))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return ['v1', currentId, ...[iv, body, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join(
        '.',
      ) as Sealed
    },
    open: (sealed, place) => {
      const [version, id = '', iv = '', body = '', tag = ''] = sealed.split('.')
      const key = byId.get(id)
      if (version !== 'v1' || !key)
        throw new RollcallError('secret_unreadable', 'The stored secret was sealed with a key that is not configured.')
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
        decipher.setAAD(boundTo(place, id))
        decipher.setAuthTag(Buffer.from(tag, 'base64url'))
        return decipher.update(Buffer.from(body, 'base64url'), undefined, 'utf8') + decipher.final('utf8')
      } catch (cause) {
        throw new RollcallError(
          'secret_unreadable',
          'The stored secret does not open: it was altered, or moved from another record.',
          { cause },
        )
      }
    },
    isStale: (sealed) => sealed.split('.')[1] !== currentId,
  }
}
