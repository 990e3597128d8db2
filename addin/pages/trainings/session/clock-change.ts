import { wallAt } from '../session-times.ts'

interface Wall {
  start: string
  timeZone: string
}

const HOUR = 3_600_000

/** The instants when the clocks of a zone show a wall time: none if it is skipped, two if it is repeated. */
export function momentsOf(wall: string, timeZone: string): Date[] {
  const asIfUtc = new Date(`${wall.slice(0, 16)}Z`).getTime()
  // No zone is more than 14 hours from UTC, and none changes by less than a quarter of an hour.
  const offsets = new Set<number>()
  for (const hours of [-26, -14, 0, 14, 26]) {
    const near = new Date(asIfUtc + hours * HOUR)
    offsets.add(new Date(`${wallAt(near, timeZone)}Z`).getTime() - Math.floor(near.getTime() / 60_000) * 60_000)
  }
  return [...offsets]
    .map((offset) => new Date(asIfUtc - offset))
    .filter((moment) => wallAt(moment, timeZone) === wall.slice(0, 16))
    .sort((one, other) => one.getTime() - other.getTime())
}

/** Whether a clock change skips or repeats a wall time. */
export function clockFault(wall: string, timeZone: string): 'gap' | 'twice' | undefined {
  const moments = momentsOf(wall, timeZone)
  return moments.length === 0 ? 'gap' : moments.length > 1 ? 'twice' : undefined
}

/** The zones in which some dates are in summer time and others aren't. */
export function zonesAcrossAChange(dates: readonly Wall[]): string[] {
  const offsets = new Map<string, Set<number>>()
  for (const { start, timeZone } of dates) {
    const [moment] = momentsOf(start, timeZone)
    if (!moment) continue
    const known = offsets.get(timeZone) ?? new Set<number>()
    offsets.set(timeZone, known.add(new Date(`${start.slice(0, 16)}Z`).getTime() - moment.getTime()))
  }
  return [...offsets].filter(([, different]) => different.size > 1).map(([zone]) => zone)
}
