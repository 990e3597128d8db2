import { isIP } from 'node:net'
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'

const BRACKETED = /^\[([^\]]*)\](?::\d*)?$/
const IPV4_WITH_PORT = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d*)?$/i

/** Takes ports and brackets off the addresses in X-Forwarded-For, so Express knows callers by their address. */
export const plainForwardedFor: RequestHandler = (req, _res, next) => {
  const given = req.headers['x-forwarded-for']
  if (given !== undefined) req.headers['x-forwarded-for'] = String(given).split(',').map(plainAddress).join(', ')
  next()
}

/** An address as proxies write it, without its port: "1.2.3.4:5678", "[2001:db8::1]:443", "::ffff:1.2.3.4". */
export function plainAddress(written: string): string {
  const text = written.trim().replaceAll('"', '')
  const inside = BRACKETED.exec(text)?.[1] ?? text
  return IPV4_WITH_PORT.exec(inside)?.[1] ?? inside.replace(/%.*$/, '')
}

/** What calls without a sign-in are counted by. A made-up address counts as the connection it came over. */
export function addressKey(req: Request): string {
  const address = [req.ip, req.socket.remoteAddress].find((one) => one !== undefined && isIP(one) > 0)
  return ipKeyGenerator(address ?? '')
}
