/** A change of clock rules that older time zone data don't know. */
export interface ZoneNews {
  /** IANA names, the older ones included. */
  zones: readonly string[]
  /** The release of the IANA data that brought it. */
  release: string
  /** The first moment at which older data are wrong. */
  from: string
}

/** Those that Node.js 20 or later may not know, up to 2026d. https://data.iana.org/time-zones/tzdb/NEWS */
const ZONE_NEWS: readonly ZoneNews[] = [
  { zones: ['America/Scoresbysund'], release: '2023d', from: '2024-03-31T01:00:00Z' },
  { zones: ['Asia/Almaty', 'Asia/Qostanay'], release: '2024a', from: '2024-02-29T18:00:00Z' },
  { zones: ['America/Asuncion'], release: '2025a', from: '2025-03-23T03:00:00Z' },
  { zones: ['America/Vancouver', 'Canada/Pacific'], release: '2026b', from: '2026-11-01T09:00:00Z' },
  { zones: ['Africa/Casablanca', 'Africa/El_Aaiun'], release: '2026c', from: '2026-09-20T01:00:00Z' },
  {
    zones: ['America/Edmonton', 'America/Yellowknife', 'Canada/Mountain'],
    release: '2026c',
    from: '2026-11-01T08:00:00Z',
  },
  { zones: ['America/Inuvik'], release: '2026d', from: '2026-11-01T08:00:00Z' },
]

/**
 * What time zone data of this release don't know yet.
 * @param release such as "2025c" (`process.versions.tz`); undefined if Node.js doesn't say
 */
export const newsAfter = (release: string | undefined): ZoneNews[] =>
  ZONE_NEWS.filter((news) => release !== undefined && news.release > release)
