/** The name of who did something. For the system it is Rollcall, whichever part acted. */
export function actorShown(actor: string, actorName: string): string {
  return actor.startsWith('system:') ? `Rollcall (${actorName})` : actorName
}
