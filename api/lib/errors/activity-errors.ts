import type { CatalogueEntry } from './catalogue-entry.ts'

/** Teams' activity feed. */
export const ACTIVITY_ERRORS = {
  activity_permission_missing: {
    status: 424,
    remedy:
      'Grant the app TeamsActivity.Send as an application permission with admin consent, or add the per-person permission TeamsActivity.Send.User to the Teams package. Then check that these people have Rollcall installed in Teams.',
  },
  activity_app_differs: {
    status: 424,
    remedy:
      'Teams only accepts notifications from the app named in the Teams package. Add a remote account with the client ID of Rollcall’s own app registration (ENTRA_CLIENT_ID) and choose it under Training > Settings > Teams activity feed.',
  },
  activity_perhaps_sent: {
    status: 424,
    remedy:
      'It isn’t known whether Teams showed this notification. Rollcall doesn’t send it again, so no one gets it twice.',
  },
  activity_refused: {
    status: 424,
    remedy:
      'Upload the current Rollcall package in the Teams admin center, because Teams only accepts the kinds of notifications named in it. Then check the app ID under Training > Settings > Teams activity feed.',
  },
} as const satisfies Record<string, CatalogueEntry>
