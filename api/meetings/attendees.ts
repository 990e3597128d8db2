/** The most attendees one Outlook meeting can have. */
export const MOST_ATTENDEES = 500

interface Roster {
  participants: readonly { employee: string; status: string }[]
  trainers: readonly { employee?: string; email?: string; invited: boolean }[]
}

/** How many people get a session's meetings: Subscribed participants and invited trainers, each counted once. */
export function countAttendees({ participants, trainers }: Roster): number {
  const subscribed = participants.filter(({ status }) => status === 'Subscribed').map(({ employee }) => employee)
  const invited = trainers
    .filter((trainer) => trainer.invited)
    .map(({ employee, email }) => employee ?? email?.toLowerCase() ?? '')
  return new Set([...subscribed, ...invited]).size
}

/**
 * Whether participants can't see each other: as the session says, otherwise by the number in the settings.
 * @param hideAbove more attendees than this are hidden; null for never
 */
export function areAttendeesHidden(
  { hideAttendees }: { hideAttendees?: boolean },
  attendees: number,
  hideAbove: number | null,
): boolean {
  return hideAttendees ?? (hideAbove !== null && attendees > hideAbove)
}
