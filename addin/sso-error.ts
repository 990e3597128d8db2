/** Why there is no sign-in token, as far as it matters for what to do. */
export type SsoFailure = 'cancelled' | 'consentNeeded' | 'misconfigured' | 'noAnswer' | 'notLoaded' | 'refused'

export class SsoError extends Error {
  override readonly name = 'SsoError'
  readonly failure: SsoFailure

  constructor(failure: SsoFailure, options?: ErrorOptions) {
    super(`No sign-in token: ${failure}`, options)
    this.failure = failure
  }
}
