import { digestOf, guidFor } from './company/seeded.ts'
import type { TenantState } from './tenant-state.ts'

/** The app registration Rollcall uses for Graph, and the managed identity of the machine it runs on. */
export function appsOf(seed: number): Pick<TenantState, 'app' | 'identity'> {
  return {
    app: {
      clientId: guidFor('app Rollcall for Graph'),
      name: 'Rollcall for Graph',
      enabled: true,
      roles: ['User.Read.All', 'ProfilePhoto.Read.All', 'Calendars.ReadWrite'],
      certificates: [],
      federated: [],
      secretsForbidden: false,
      secrets: [
        {
          id: guidFor(`secret ${String(seed)}`),
          value: `demo.${digestOf(`secret value ${String(seed)}`).slice(0, 32)}`,
        },
      ],
    },
    identity: {
      clientId: guidFor(`managed identity ${String(seed)}`),
      principalId: guidFor(`principal of managed identity ${String(seed)}`),
      place: undefined,
      assertionSeconds: 24 * 3600,
      given: 0,
    },
  }
}
