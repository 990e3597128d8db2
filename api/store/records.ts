/** What every stored record has. The store sets `etag`: a new one with each change. */
export interface Stored {
  readonly id: string
  readonly etag: string
}

/** A record as its feature writes it; the store adds the etag. (Written so that a union of records stays a union.) */
export type Unsaved<T extends Stored> = T extends unknown ? Omit<T, 'etag'> : never

export type CloudName = 'global' | 'usgov' | 'usgovdod' | 'china'

export type ServiceKeyScope =
  | 'tasks:run'
  | 'employees:write'
  | 'photos:read'
  | 'metrics:read'
  | 'trainings:read'
  | 'trainings:write'
  | 'invitations:send'

export interface ServiceKeyRecord extends Stored {
  name: string
  scopes: ServiceKeyScope[]
  /** SHA-256 (hex) of the key. 256 random bits need no salt and no slow hash. */
  hash: string
  createdAt: string
  createdBy: string
  lastUsedAt?: string
}

export interface AuditRecord {
  sequence: number
  at: string
  /** "user:<tid>:<oid>", "serviceKey:<id>", "app:<client id>" or "system:<what>". */
  actor: string
  actorName: string
  /** In the form noun.verb, e.g. "remoteAccount.created". */
  action: string
  target?: { kind: string; id: string; label?: string }
  /** Field by field, without secrets. */
  changes?: Record<string, { before?: unknown; after?: unknown }>
  outcome: 'done' | 'refused'
  requestId?: string
  /** Hash of the line before; changing or removing a line breaks the chain. */
  previousHash: string
  hash: string
}
