interface WallDate {
  start: string
  end: string
  timeZone: string
}

/**
 * "Wed, 10 March 2027, 09:00 – 12:00 (Europe/Brussels)": wall time at the venue, with the zone if the reader's differs.
 */
export function dateWords(
  { start, end, timeZone }: WallDate,
  locale: string,
  here = Intl.DateTimeFormat().resolvedOptions().timeZone,
): string {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  })
  const words = format.formatRange(new Date(`${start}Z`), new Date(`${end}Z`))
  return timeZone === here ? words : `${words} (${timeZone})`
}
