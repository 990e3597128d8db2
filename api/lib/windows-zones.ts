import windowsIana from 'windows-iana'
import { zoneNamed } from './wall-time.ts'

/** What Windows shows for zones without a city that IANA knows. */
const SPOKEN: Readonly<Record<string, string>> = {
  'coordinated universal time': 'UTC',
  'greenwich mean time': 'GMT Standard Time',
  'eastern time (us & canada)': 'Eastern Standard Time',
  'central time (us & canada)': 'Central Standard Time',
  'mountain time (us & canada)': 'Mountain Standard Time',
  'pacific time (us & canada)': 'Pacific Standard Time',
  'atlantic time (canada)': 'Atlantic Standard Time',
  newfoundland: 'Newfoundland Standard Time',
  alaska: 'Alaskan Standard Time',
  hawaii: 'Hawaiian Standard Time',
  arizona: 'US Mountain Standard Time',
  saskatchewan: 'Canada Central Standard Time',
  'central america': 'Central America Standard Time',
  'west central africa': 'W. Central Africa Standard Time',
  'chennai, kolkata, mumbai, new delhi': 'India Standard Time',
  'abu dhabi, muscat': 'Arabian Standard Time',
  'beijing, chongqing, hong kong, urumqi': 'China Standard Time',
  'kuala lumpur, singapore': 'Singapore Standard Time',
  'canberra, melbourne, sydney': 'AUS Eastern Standard Time',
  'auckland, wellington': 'New Zealand Standard Time',
  'harare, pretoria': 'South Africa Standard Time',
  'islamabad, karachi': 'Pakistan Standard Time',
  'osaka, sapporo, tokyo': 'Tokyo Standard Time',
  'moscow, st. petersburg': 'Russian Standard Time',
}

let byCity: ReadonlyMap<string, string> | undefined

/** The IANA zone that a text names: by its IANA name, its Windows name, or the words Windows shows for it. */
export function zoneWritten(text: string): string | undefined {
  const name = text.trim()
  return zoneNamed(name) ?? zoneOfWindows(name) ?? zoneShown(name)
}

/** The IANA zone of a name such as "W. Europe Standard Time": the one of its main territory. */
export function zoneOfWindows(name: string): string | undefined {
  const known = windowsNames().get(name.toLowerCase())
  if (known === undefined) return undefined
  return known === 'UTC' ? 'UTC' : windowsIana.findIana(known)[0]
}

let names: ReadonlyMap<string, string> | undefined
const windowsNames = () =>
  (names ??= new Map(
    windowsIana.WINDOWS_TO_IANA_MAP.map(({ windowsName }) => [windowsName.toLowerCase(), windowsName]),
  ))

/** "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris", in whatever language the cities are written. */
function zoneShown(text: string): string | undefined {
  const words = text
    .replace(/^\s*\((?:utc|gmt)[^)]*\)\s*/i, '')
    .trim()
    .toLowerCase()
  const spoken = SPOKEN[words] ?? SPOKEN[words.split(/\s*:\s*/, 1)[0] ?? '']
  if (spoken !== undefined) return zoneOfWindows(spoken)
  const found = words.split(/[,;:/]| (?:and|en|et|und) /).flatMap((city) => cityZones().get(foldCity(city)) ?? [])
  // A city name that many places share says little; with several cities, most agree.
  const zones = found.flatMap((zone) => windowsIana.findWindows(zone)[0] ?? [])
  const counts = new Map<string, number>()
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1)
  const [best] = [...counts].sort(([, left], [, right]) => right - left)
  if (!best) return undefined
  return !words.includes(',') ? found[0] : zoneOfWindows(best[0])
}

const foldCity = (city: string) =>
  city
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase()

function cityZones(): ReadonlyMap<string, string> {
  byCity ??= new Map(
    Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone.includes('/'))
      .map((zone) => [foldCity(zone.split('/').at(-1) ?? ''), zone]),
  )
  return byCity
}
