import { tzlib_get_ical_block, tzlib_get_timezones } from 'timezones-ical-library'

/**
 * The VTIMEZONE of a zone, under the name that was asked for: some zones are aliases of others, and calendars that go
 * by name should show the one the trainer chose.
 * @param zone IANA name
 * @returns undefined for an unknown zone; write its times in UTC then
 */
export function timeZoneBlock(zone: string): string | undefined {
  // The library prints to the console when asked for an unknown one.
  if (!tzlib_get_timezones().includes(zone)) return undefined
  const [block] = tzlib_get_ical_block(zone)
  return block?.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, (_line, name: string) => `${name}:${zone}`)
}
