import type { CatalogueEntry } from './catalogue-entry.ts'

/** Teams' activity feed. */
export const ACTIVITY_ERRORS = {
  activity_permission_missing: {
    status: 424,
    remedy:
      'Grant the app TeamsActivity.Send as an application permission with admin consent, or add the consent per person (TeamsActivity.Send.User) to the package. Then check that Rollcall is installed in Teams for the people concerned.',
  },
  activity_app_differs: {
    status: 424,
    remedy:
      'Teams takes notifications only from the app the package names. Add a remote account with the client ID of Rollcall’s own app registration (ENTRA_CLIENT_ID) and choose it under Training > Settings > Teams activity feed.',
  },
  activity_perhaps_sent: {
    status: 424,
    remedy:
      'Nobody can tell whether Teams showed this notification. It is not sent again, so that nobody gets it twice.',
  },
  activity_refused: {
    status: 424,
    remedy:
      'Upload the current package of Rollcall in the Teams admin center: Teams takes only the kinds of notifications it names. Check the app ID under Training > Settings > Teams activity feed.',
  },
} as const satisfies Record<string, CatalogueEntry>
