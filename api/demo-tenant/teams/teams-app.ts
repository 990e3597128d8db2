/** A line in somebody's activity feed. */
export interface Notification {
  /** Object id. */
  user: string
  activityType: string
  topic: string
  webUrl: string
  preview: string
  parameters: Record<string, string>
  at: string
}

/** Rollcall's app in the tenant's Teams: what its package names, who has it, and what it told. */
export interface TeamsApp {
  /** `webApplicationInfo.id` of the package. */
  clientId: string
  /** The activity types the package names, with their template texts. */
  activityTypes: Readonly<Record<string, string>>
  /** Object ids of those for whom it isn't installed. */
  missingFor: Set<string>
  /** Consent per person: whoever has the app may be written to without the application permission. */
  asksPerPerson: boolean
  notifications: Notification[]
}

export function createTeamsApp(clientId: string): TeamsApp {
  return {
    clientId,
    activityTypes: {
      seatFreed: 'You have a seat: {training}',
      tomorrow: 'Coming up: {training}',
      notAnswered: 'Your answer is missing: {training}',
      cancelled: 'Cancelled, with another date: {training}',
      approvalWaiting: '{person} waits for your answer: {training}',
      trainerDecides: '{person} asks for a place: {training}',
      lateDecline: '{person} is not coming: {training}',
    },
    missingFor: new Set(),
    asksPerPerson: false,
    notifications: [],
  }
}
