import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library'

/**
 * The VTIMEZONE of a zone under the name that was asked for: some zones are listed under another's, and a calendar that
 * goes by the name should show the one the trainer chose.
 * @param zone IANA name
 * @returns undefined for a zone that is not listed; its times are then best written in UTC
 */
export function timeZoneBlock(zone: string): string | undefined {
  // Asking for one that is not listed prints to the console.
  if (!tzlib_get_timezones().includes(zone)) return undefined
  const [block] = tzlib_get_ical_block(zone)
  return block?.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, (_line, name: string) => `${name}:${zone}`)
}
