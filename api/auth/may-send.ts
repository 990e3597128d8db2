import type { Actor } from './actor.ts'

/** Whether this caller may cause mails to people: a person who may call may; a key needs the scope. */
export const maySend = (actor: Actor): boolean =>
  (actor.kind !== 'serviceKey' && actor.kind !== 'app') || actor.scopes.includes('invitations:send')
