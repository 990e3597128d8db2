/** What Graph says about a person without a picture; it has said it in many ways over the years. */
export type NoPhotoFace =
  | 'ImageNotFound'
  | 'ErrorEntityNotFound'
  | 'ErrorItemNotFound'
  | 'ResourceNotFound'
  | 'MailboxNotEnabledForRESTAPI'
  | 'onePixelGif'

/** An uploaded picture: a committed portrait (with a variant that changes its pixels), or given bytes. */
export interface DemoPhoto {
  readonly source: { portrait: number; variant: number } | { bytes: Uint8Array; contentType: string }
  /** Pixels of a portrait as it was uploaded; bytes are measured when they are asked for. */
  readonly width?: number
  readonly height?: number
  /** Kept only in Entra ID, not in a mailbox: /photo returns it, the routes by size don't. */
  readonly entraOnly?: boolean
  /** Without quotes; a new one with each upload. */
  readonly etag: string
}

/** A user of the tenant. Only changed through the tenant, so that /users/delta reports it. */
export interface DemoPerson {
  readonly id: string
  readonly displayName: string
  readonly givenName: string
  readonly surname: string
  readonly mail: string | null
  readonly userPrincipalName: string
  readonly employeeId: string | null
  readonly department: string | null
  readonly jobTitle: string | null
  readonly accountEnabled: boolean
  readonly userType: 'Member' | 'Guest'
  readonly hasMailbox: boolean
  readonly photo?: DemoPhoto
  /** How Graph says that there is no picture, when there is none. */
  readonly noPhotoFace: NoPhotoFace
}
