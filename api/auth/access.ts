import type { ServiceKeyScope } from '../store/records.ts'
import type { Actor } from './actor.ts'

/**
 * Who may call a route. `signedIn` is any person with a valid token; the scopes are those of service keys (and of app
 * tokens for `tasks:run`).
 */
export type Access = 'public' | 'signedIn' | 'admin' | 'trainer' | 'loopback' | ServiceKeyScope

/** True when the route allows this actor. Everything that isn't listed is denied. */
export function mayEnter(actor: Actor, access: readonly Access[]): boolean {
  return access.some((way) => opens(way, actor))
}

function opens(way: Access, actor: Actor): boolean {
  switch (way) {
    case 'public':
      return true
    case 'loopback':
      return actor.kind === 'system'
    case 'signedIn':
      return actor.kind === 'user'
    case 'admin':
    case 'trainer':
      return actor.kind === 'user' && actor.roles.includes(way)
    default:
      return (actor.kind === 'serviceKey' || actor.kind === 'app') && actor.scopes.includes(way)
  }
}
