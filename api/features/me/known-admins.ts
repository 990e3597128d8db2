import type { Actor } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'

const MOST_SEEN = 5

export interface KnownAdmins {
  /** Remembers an admin who signed in. */
  note(actor: Actor): void
  /** User names of people who can set things up. */
  names(): string[]
}

/** Admins named in ROLLCALL_ADMINS, and those who have opened the tab since this process started. */
export function createKnownAdmins({ config }: Pick<Context, 'config'>): KnownAdmins {
  const named = config.admins.filter((admin) => admin.includes('@'))
  const seen = new Set<string>()
  return {
    note: (actor) => {
      if (actor.kind !== 'user' || !actor.roles.includes('admin') || actor.userName === '') return
      const userName = actor.userName.toLowerCase()
      // A Set keeps the order of arrival: the newest is last, the oldest is dropped.
      seen.delete(userName)
      seen.add(userName)
      for (const oldest of seen) if (seen.size > MOST_SEEN) seen.delete(oldest)
    },
    names: () => [...new Set([...named, ...[...seen].reverse()])],
  }
}
