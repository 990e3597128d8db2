/** What Graph says of somebody without a picture; it has said it in many ways over the years. */
export type NoPhotoFace =
  | 'ImageNotFound'
  | 'ErrorEntityNotFound'
  | 'ErrorItemNotFound'
  | 'ResourceNotFound'
  | 'MailboxNotEnabledForRESTAPI'
  | 'onePixelGif'

/** A picture somebody uploaded: a committed portrait (with a variant that changes its pixels), or bytes handed in. */
export interface DemoPhoto {
  readonly source: { portrait: number; variant: number } | { bytes: Uint8Array; contentType: string }
  /** Pixels of a portrait as it was uploaded; bytes are measured when they are asked for. */
  readonly width?: number
  readonly height?: number
  /** Kept in Entra ID alone, not in a mailbox: only /photo answers, no size route does. */
  readonly entraOnly?: boolean
  /** Without quotes; a new one with each upload. */
  readonly etag: string
}

/** A user of the tenant. Changed through the tenant alone, so that /users/delta hears of it. */
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
