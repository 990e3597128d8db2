/**
 * The one door to Microsoft: everything Rollcall asks of Entra ID and of Graph leaves through a function of this type.
 * A transport answers with a Response whatever the status; it rejects only when no usable answer came
 * (`microsoft_unreachable`), or with the request's own abort reason.
 */
export type Transport = (request: Request) => Promise<Response>

/** The real network. Node's fetch: certificates of NODE_EXTRA_CA_CERTS count, redirects are not followed. */
export const fetchTransport: Transport = (request) => fetch(request)
