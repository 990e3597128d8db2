import { PORTRAIT_COUNT } from './company/portrait-files.ts'
import type { DemoPerson, DemoPhoto } from './company/people.ts'
import { VARIANTS } from './company/recolour.ts'
import { digestOf, guidFor } from './company/seeded.ts'
import type { FederatedCredential } from './entra/app-trust.ts'
import { issuerOf } from './entra/machine-identity.ts'
import type { TenantState } from './tenant-state.ts'

/** What administrators and people do to the tenant. People are named by object id. */
export interface TenantAdmin {
  addPerson(person: Partial<DemoPerson>): DemoPerson
  changePerson(id: string, change: Partial<Omit<DemoPerson, 'id' | 'photo'>>): DemoPerson
  /** `changed` can still be restored, `deleted` is permanent. */
  removePerson(id: string, reason?: 'changed' | 'deleted'): void
  /** These bytes as the picture, whatever they are; undefined removes the picture. */
  setPhoto(id: string, bytes: Uint8Array | undefined, contentType?: string): void
  /** A different portrait. */
  changePhoto(id: string): void
  /** The same picture under a new etag. */
  touchPhoto(id: string): void
  /** Granted application permissions, for tokens issued from now on. */
  setRoles(roles: readonly string[]): void
  /** A new secret that replaces all others; returns its value. */
  rotateSecret(): string
  expireSecret(): void
  setAppEnabled(enabled: boolean): void
  /** A policy of the tenant forbids apps to sign in by secret. */
  forbidSecrets(forbidden: boolean): void
  /** The managed identity of the machine Rollcall runs on; it can be moved, or get tokens with another lifetime. */
  readonly machineIdentity: TenantState['identity']
  /** The app trusts this machine's identity, except for these overrides. */
  trustIdentity(otherwise?: Partial<FederatedCredential>): void
  distrustIdentities(): void
  /** Ends the tokens issued so far, as continuous access evaluation does; a new one helps unless set otherwise. */
  challengeTokens(isAnswerable?: boolean): void
  /** @param options.keepOld whether tokens signed before can still be checked; defaults to true. */
  rotateKeys(options?: { keepOld?: boolean }): void
  /** The access policy of Exchange: the app reaches these mailboxes only; undefined lifts it. */
  limitMailboxes(addresses: readonly string[] | undefined): void
  /** Delta links handed out so far are no longer known. */
  expireDeltaLinks(): void
}

export function createTenantAdmin(state: TenantState): TenantAdmin {
  return { ...createPeopleAdmin(state), ...createPhotoAdmin(state), ...createAppAdmin(state) }
}

function personOf(state: TenantState, id: string): DemoPerson {
  const person = state.directory.find(id)
  if (!person) throw new Error(`Nobody in the demo tenant has the id ${id}.`)
  return person
}

function createPeopleAdmin(state: TenantState): Pick<TenantAdmin, 'addPerson' | 'changePerson' | 'removePerson'> {
  return {
    addPerson: (person) => {
      const number = state.directory.sequence() + 1
      const address = `joiner${number}@${state.tenantDomain}`
      const added: DemoPerson = {
        id: guidFor(`joiner ${number}`),
        displayName: `Joiner ${number}`,
        givenName: 'Joiner',
        surname: String(number),
        mail: address,
        userPrincipalName: address,
        employeeId: String(80_000 + number),
        department: null,
        jobTitle: null,
        accountEnabled: true,
        userType: 'Member',
        hasMailbox: true,
        noPhotoFace: 'ImageNotFound',
        ...person,
      }
      state.directory.put(added)
      return added
    },
    changePerson: (id, change) => {
      const changed = { ...personOf(state, id), ...change }
      state.directory.put(changed)
      return changed
    },
    removePerson: (id, reason = 'changed') => state.directory.remove(personOf(state, id).id, reason),
  }
}

function createPhotoAdmin(state: TenantState): Pick<TenantAdmin, 'setPhoto' | 'changePhoto' | 'touchPhoto'> {
  let uploads = 0
  const upload = (id: string, photo: Omit<DemoPhoto, 'etag'> | undefined) => {
    uploads += 1
    const { photo: _former, ...person } = personOf(state, id)
    const etag = digestOf(`photo ${person.id} upload ${uploads}`).slice(0, 8).toUpperCase()
    state.directory.replaceSilently(photo ? { ...person, photo: { ...photo, etag } } : person)
  }
  return {
    setPhoto: (id, bytes, contentType = 'image/jpeg') => upload(id, bytes && { source: { bytes, contentType } }),
    changePhoto: (id) => {
      // Counted down from the last variant, so that no upload gets the same variant as in a large company.
      const variant = VARIANTS - 1 - Math.floor(uploads / PORTRAIT_COUNT)
      upload(id, { source: { portrait: uploads % PORTRAIT_COUNT, variant } })
    },
    touchPhoto: (id) => upload(id, personOf(state, id).photo),
  }
}

function createAppAdmin(
  state: TenantState,
): Omit<TenantAdmin, keyof ReturnType<typeof createPeopleAdmin> | keyof ReturnType<typeof createPhotoAdmin>> {
  const { app } = state
  let secrets = 0
  return {
    setRoles: (roles) => {
      app.roles = [...roles]
    },
    rotateSecret: () => {
      secrets += 1
      const value = `demo.${digestOf(`rotated secret ${state.tenantId} ${secrets}`).slice(0, 32)}`
      app.secrets = [{ id: guidFor(`rotated secret ${secrets}`), value }]
      return value
    },
    expireSecret: () => {
      app.secrets = app.secrets.map((secret) => ({ ...secret, expiresAt: state.clock.now() }))
    },
    setAppEnabled: (enabled) => {
      app.enabled = enabled
    },
    forbidSecrets: (forbidden) => {
      app.secretsForbidden = forbidden
    },
    machineIdentity: state.identity,
    trustIdentity: (otherwise = {}) => {
      const { principalId: subject } = state.identity
      app.federated = [{ issuer: issuerOf(state), subject, audience: 'api://AzureADTokenExchange', ...otherwise }]
    },
    distrustIdentities: () => {
      app.federated = []
    },
    challengeTokens: (isAnswerable = true) => {
      const notBefore = String(Math.floor(state.clock.now().getTime() / 1000))
      state.challenge = { notBefore, isAnswerable }
    },
    rotateKeys: (options) => state.keys.rotate(options),
    limitMailboxes: (addresses) => {
      state.allowedMailboxes = addresses && new Set(addresses.map((address) => address.toLowerCase()))
    },
    expireDeltaLinks: () => {
      state.deltaEra += 1
    },
  }
}
