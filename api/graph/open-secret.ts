import type { Log } from '../lib/log.ts'
import type { Seal, Sealed } from '../lib/seal.ts'
import type { Store } from '../store/store.ts'
import { placeOf, type AccountSecret } from './sealed-places.ts'

export interface CredentialParts {
  store: Store
  seal: Seal
  neverShow: Log['neverShow']
  /** Rollcall's own app registration, which service users sign in to. */
  config: { entra: { clientId: string } }
  secrets: { entraClientSecret: string | undefined }
  clock: { now(): Date }
}

/** Decrypts a secret of an account and hides it in the log from now on. @throws secret_unreadable */
export function openSecret(
  { seal, neverShow }: Pick<CredentialParts, 'seal' | 'neverShow'>,
  sealed: Sealed,
  accountId: string,
  field: AccountSecret,
): string {
  const plain = seal.open(sealed, placeOf(accountId, field))
  neverShow(plain)
  return plain
}
