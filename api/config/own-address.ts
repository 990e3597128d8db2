import { isIPv6 } from 'node:net'

/** The address at which a browser on this machine reaches a server that listens there. */
export function ownAddress(host: string, port: number): string {
  if (['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'].includes(host)) return `http://localhost:${String(port)}`
  return `http://${isIPv6(host) ? `[${host}]` : host}:${String(port)}`
}
