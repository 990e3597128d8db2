/** What Entra ID says about a user who signs in, or the app that acts for one. */
export const USER_REFUSALS = {
  50034: {
    error: 'invalid_grant',
    status: 400,
    text: (user: string, tenant: string) =>
      `The user account ${user} does not exist in the ${tenant} directory. To sign into this application, the account must be added to the directory.`,
  },
  50053: {
    error: 'invalid_grant',
    status: 400,
    text: () => "You've tried to sign in too many times with an incorrect user ID or password.",
  },
  50055: {
    error: 'invalid_grant',
    suberror: 'user_password_expired',
    status: 400,
    text: () => 'The password is expired.',
  },
  50056: {
    error: 'invalid_grant',
    status: 400,
    text: () => 'Invalid or null password: password does not exist in the directory for this user.',
  },
  50057: { error: 'invalid_grant', status: 400, text: () => 'The user account is disabled.' },
  50076: {
    error: 'invalid_grant',
    suberror: 'basic_action',
    status: 400,
    text: () =>
      "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'.",
  },
  50126: {
    error: 'invalid_grant',
    status: 400,
    text: () => 'Error validating credentials due to invalid username or password.',
  },
  50173: {
    error: 'invalid_grant',
    suberror: 'bad_token',
    status: 400,
    text: () =>
      'The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed or reset their password.',
  },
  53003: {
    error: 'invalid_grant',
    suberror: 'message_only',
    status: 400,
    text: () =>
      'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  },
  530035: {
    error: 'invalid_grant',
    status: 400,
    text: () => 'Access has been blocked by security defaults.',
  },
  54005: {
    error: 'invalid_grant',
    status: 400,
    text: () =>
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
  },
  501481: {
    error: 'invalid_grant',
    status: 400,
    text: () => 'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  },
  65001: {
    error: 'invalid_grant',
    suberror: 'consent_required',
    status: 400,
    text: (app: string) =>
      `The user or administrator has not consented to use the application with ID '${app}' named 'Rollcall'. Send an interactive authorization request for this user and resource.`,
  },
  70000: { error: 'invalid_grant', status: 400, text: () => 'The provided grant is invalid or malformed.' },
  700025: {
    error: 'invalid_client',
    status: 401,
    text: (app: string) =>
      `Client is public so neither 'client_assertion' nor 'client_secret' should be presented. App: ${app}.`,
  },
  700027: {
    error: 'invalid_client',
    status: 401,
    text: () =>
      'The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found.]',
  },
  7000218: {
    error: 'invalid_client',
    status: 401,
    text: () => "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
} as const
