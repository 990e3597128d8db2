import type { Actor } from './actor.ts'

/** Whether this caller may set off mails to people: persons may, where they may call at all; a key needs the scope. */
export const maySend = (actor: Actor): boolean =>
  (actor.kind !== 'serviceKey' && actor.kind !== 'app') || actor.scopes.includes('invitations:send')
