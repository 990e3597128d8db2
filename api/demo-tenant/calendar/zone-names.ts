import { zoneOfWindows } from '../../lib/windows-zones.ts'

/** The IANA zone of a Windows or IANA name, or undefined for a name neither knows. */
export function zoneOf(name: string): string | undefined {
  const known = zoneOfWindows(name)
  if (known !== undefined) return known
  // "+02:00" is one for the program that asks, and none for Exchange.
  if (!/^[A-Za-z]/.test(name)) return undefined
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name
  } catch {
    return undefined
  }
}
