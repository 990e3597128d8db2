/** Where a machine of Azure's asks for its managed identity. */
export const IDENTITY_PLACES = {
  /** App Service and Container Apps, as IDENTITY_ENDPOINT names it. */
  appService: 'http://localhost:42356/msi/token',
  /** A virtual machine. */
  virtualMachine: 'http://169.254.169.254/metadata/identity/oauth2/token',
} as const

/** A user-assigned managed identity, and where it can be asked for. */
export interface MachineIdentity {
  readonly clientId: string
  /** The object id of its service principal: the subject of what it proves itself with. */
  readonly principalId: string
  /** undefined: Rollcall runs outside Azure. */
  place: keyof typeof IDENTITY_PLACES | undefined
  assertionSeconds: number
  /** How many assertions were handed out. */
  given: number
}

/** Whether this address is the one the machine's identity answers at. */
export function isIdentityPlace({ place }: MachineIdentity, url: URL): boolean {
  return place !== undefined && IDENTITY_PLACES[place] === url.origin + url.pathname
}

/** What an app registration trusts: tokens of this issuer, about this subject, for this audience. */
export interface FederatedCredential {
  issuer: string
  subject: string
  audience: string
}

/** Since when tokens do not count any more, as continuous access evaluation reckons; and whether a new one helps. */
export interface TokenChallenge {
  notBefore: string
  isAnswerable: boolean
}
