/** Where a machine in Azure requests tokens of its managed identity. */
export const IDENTITY_PLACES = {
  /** App Service and Container Apps, as in IDENTITY_ENDPOINT. */
  appService: 'http://localhost:42356/msi/token',
  /** A virtual machine. */
  virtualMachine: 'http://169.254.169.254/metadata/identity/oauth2/token',
} as const

/** A user-assigned managed identity, and where tokens can be requested for it. */
export interface MachineIdentity {
  readonly clientId: string
  /** The object id of its service principal: the subject of its tokens. */
  readonly principalId: string
  /** undefined: Rollcall runs outside Azure. */
  place: keyof typeof IDENTITY_PLACES | undefined
  assertionSeconds: number
  /** How many tokens were issued. */
  given: number
}

/** Whether this is the address of the machine's identity endpoint. */
export function isIdentityPlace({ place }: MachineIdentity, url: URL): boolean {
  return place !== undefined && IDENTITY_PLACES[place] === url.origin + url.pathname
}

/** What an app registration trusts: tokens with this issuer, subject and audience. */
export interface FederatedCredential {
  issuer: string
  subject: string
  audience: string
}

/** When issued tokens stop counting, as in continuous access evaluation, and whether a new one helps. */
export interface TokenChallenge {
  notBefore: string
  isAnswerable: boolean
}
