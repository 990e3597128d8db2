import { isIP } from 'node:net'

const NAMED = ['loopback', 'linklocal', 'uniquelocal']

/**
 * Whether this is a number of proxies, or a list of their addresses, ranges and named networks, as Express takes it.
 */
export function isTrustedProxies(text: string): boolean {
  if (/^\d{1,2}$/.test(text)) return true
  return text.split(',').every((part) => NAMED.includes(part.trim()) || isRange(part.trim()))
}

function isRange(text: string): boolean {
  const [address = '', mask, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  if (mask === undefined) return true
  // A range of 0 bits would trust every sender.
  return /^\d{1,3}$/.test(mask) && Number(mask) >= 1 && Number(mask) <= (family === 4 ? 32 : 128)
}
