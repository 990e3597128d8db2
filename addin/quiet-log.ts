/** teams-js contains a logger that no one has switched on, and it is large. This replaces it and logs nothing. */
type Log = ((...words: unknown[]) => void) & { extend: (name: string) => Log; enabled: boolean }

const silent: Log = Object.assign(() => undefined, { extend: () => silent, enabled: false })

/** The name under which teams-js imports it. */
export const b = { debug: Object.assign(() => silent, { formatArgs: () => undefined }) }
