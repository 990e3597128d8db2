const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, made)
  return made
}

/** What clocks in an IANA zone show at an instant: "2027-03-10T09:00:00". */
export function wallTimeAt(instant: number, zone: string): string {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>
  const { year, month, day, hour, minute, second } = parts
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}`
}

const DAY = 86_400_000

/**
 * The instant at which clocks in an IANA zone show this time, to the second: the first of two; when clocks skip it,
 * later by the skipped time.
 * @param wallTime "2027-03-10T09:00:00"
 */
export function instantAt(wallTime: string, zone: string): number {
  const asUtc = Date.parse(`${wallTime}Z`)
  const offsetAt = (instant: number) => Date.parse(`${wallTimeAt(instant, zone)}Z`) - instant
  const before = asUtc - offsetAt(asUtc - DAY)
  const after = asUtc - offsetAt(asUtc + DAY)
  return [before, after].find((instant) => offsetAt(instant) === asUtc - instant) ?? before
}
