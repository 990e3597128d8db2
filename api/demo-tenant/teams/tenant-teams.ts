import type { TenantState } from '../tenant-state.ts'
import type { Notification } from './teams-app.ts'

/** What a Teams administrator does, and what people find in their feeds. */
export interface TenantTeams {
  readonly notifications: readonly Notification[]
  uninstallApp(userId: string): void
  /** The package asks each person for consent on installing. */
  askPerPerson(asks: boolean): void
}

export function createTenantTeams({ teamsApp }: TenantState): TenantTeams {
  return {
    notifications: teamsApp.notifications,
    uninstallApp: (userId) => teamsApp.missingFor.add(userId),
    askPerPerson: (asks) => {
      teamsApp.asksPerPerson = asks
    },
  }
}
