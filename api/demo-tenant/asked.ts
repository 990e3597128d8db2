/** What the tenant was asked, for tests and measurements. Tokens are counted apart; everything else is about Graph. */
export interface Asked {
  /** HTTP requests to Graph; a `$batch` is one. */
  requests: number
  /** Questions inside `$batch` requests. */
  parts: number
  /** Bytes of pictures handed out, before any base64. */
  photoBytes: number
  /** Bytes of all answers' bodies, as they went over the wire. */
  bytes: number
  tokenRequests: number
  /** POST, PATCH and DELETE to calendars. */
  writes: number
  /** The most requests at once to one mailbox's calendar, including refused ones. */
  mailboxPeak: number
  /** Sign-ins by user name and password at the token endpoint. */
  passwordAttempts: number
  /** Requests to Graph that came before the end of a Retry-After the caller knew. */
  earlyCalls: number
  /** Requests and parts by "METHOD /pattern", for example "GET /users/{id}/photo"; Entra's routes as well. */
  byRoute: Record<string, number>
  reset(): void
}

const NOTHING = {
  requests: 0,
  parts: 0,
  photoBytes: 0,
  bytes: 0,
  tokenRequests: 0,
  writes: 0,
  mailboxPeak: 0,
  earlyCalls: 0,
  passwordAttempts: 0,
}

export function createAsked(): Asked {
  const asked: Asked = {
    ...NOTHING,
    byRoute: {},
    reset: () => void Object.assign(asked, NOTHING, { byRoute: {} }),
  }
  return asked
}

/** Counts one more request to this route. */
export function countRoute(asked: Asked, route: string): void {
  asked.byRoute[route] = (asked.byRoute[route] ?? 0) + 1
}
