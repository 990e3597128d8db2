/** A line in someone's activity feed. */
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

/** Rollcall's app in the tenant's Teams: what its package declares, who has it, and its notifications. */
export interface TeamsApp {
  /** `webApplicationInfo.id` of the package. */
  clientId: string
  /** The activity types in the package, with their template texts. */
  activityTypes: Readonly<Record<string, string>>
  /** Object ids of people who don't have it installed. */
  missingFor: Set<string>
  /** Consent per person: people who have the app can be notified without the application permission. */
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
