import type { ServiceKeyScope } from '../store/records.ts'

export type Role = 'admin' | 'trainer'

/** Who is calling, once the token or key has been checked. */
export type Actor =
  | {
      kind: 'user'
      tenantId: string
      userId: string
      name: string
      userName: string
      email?: string
      /** From another organisation, which chose the user name and e-mail. */
      isGuest: boolean
      roles: readonly Role[]
    }
  | { kind: 'serviceKey'; id: string; name: string; scopes: readonly ServiceKeyScope[] }
  | { kind: 'app'; id: string; name: string; scopes: readonly ServiceKeyScope[] }
  | { kind: 'system'; name: string }

/** The actor as the audit trail and `startedBy` name it. Persons by tenant and object id, because names change. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'user':
      return `user:${actor.tenantId}:${actor.userId}`
    case 'system':
      return `system:${actor.name}`
    default:
      return `${actor.kind}:${actor.id}`
  }
}
