import { zoneOfWindows } from '../../lib/windows-zones.ts'

/** The IANA zone of a Windows or IANA name; undefined for unknown names. */
export function zoneOf(name: string): string | undefined {
  const known = zoneOfWindows(name)
  if (known !== undefined) return known
  // Node accepts "+02:00" as a zone, Exchange doesn't.
  if (!/^[A-Za-z]/.test(name)) return undefined
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name
  } catch {
    return undefined
  }
}
