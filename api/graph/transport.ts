/**
 * The only way out to Microsoft: every request to Entra ID and Graph goes through a function of this type. It answers
 * with a Response whatever the status; it rejects only when no usable answer came (`microsoft_unreachable`), or with
 * the request's own abort reason.
 */
export type Transport = (request: Request) => Promise<Response>

/** The real network. Uses Node's fetch: NODE_EXTRA_CA_CERTS applies, redirects are not followed. */
export const fetchTransport: Transport = (request) => fetch(request)
