import type { TenantState } from '../tenant-state.ts'
import type { Notification } from './teams-app.ts'

/** A notification, with the text that the app's package has for its kind. */
export interface FeedLine {
  title: string
  topic: string
  preview: string
  at: string
}

/** What a Teams administrator does, and what people find in their feeds. */
export interface TenantTeams {
  readonly notifications: readonly Notification[]
  /** One person's feed as Teams shows it, newest first. */
  feedOf(userId: string): FeedLine[]
  uninstallApp(userId: string): void
  /** The package asks each person for consent on installing. */
  askPerPerson(asks: boolean): void
}

export function createTenantTeams({ teamsApp }: TenantState): TenantTeams {
  return {
    notifications: teamsApp.notifications,
    feedOf: (userId) =>
      teamsApp.notifications
        .filter(({ user }) => user === userId)
        .map(({ activityType, topic, preview, parameters, at }) => ({
          title: filled(teamsApp.activityTypes[activityType] ?? activityType, parameters),
          ...{ topic, preview, at },
        }))
        .reverse(),
    uninstallApp: (userId) => teamsApp.missingFor.add(userId),
    askPerPerson: (asks) => {
      teamsApp.asksPerPerson = asks
    },
  }
}

const filled = (template: string, parameters: Readonly<Record<string, string>>) =>
  template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => parameters[name] ?? whole)
