/** All time zones of the browser, with UTC and those in use that the browser lists under another name. */
export function timeZones(...inUse: readonly string[]): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...inUse])].sort()
}

export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Zones whose name or offset contains the typed text; "new york" finds "America/New_York". */
export function zonesLike(zones: readonly string[], typed: string): string[] {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[_\s]+/g, ' ')
      .trim()
  const wanted = plain(typed)
  return zones.filter((zone) => plain(zone).includes(wanted))
}

/** "Europe/Brussels (GMT+1)", with the zone's current offset. */
export function zoneLabel(zone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts()
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value
  return offset === undefined ? zone : `${zone.replaceAll('_', ' ')} (${offset})`
}
