/** The name of who did something. What the system does by itself is done by Rollcall, whichever part of it. */
export function actorShown(actor: string, actorName: string): string {
  return actor.startsWith('system:') ? `Rollcall (${actorName})` : actorName
}
