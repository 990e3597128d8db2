import type { EmployeeRecord, PhotoOutcome, PhotoSource } from './employee-records.ts'

/** Employees with the same picture status and reason, counted. */
export interface PictureTally {
  department: string
  photo?: { source: PhotoSource; pinned: boolean }
  photoOptOut: boolean
  photoConsent?: { version: number }
  /** What the last synchronisation found. */
  found?: PhotoOutcome
  people: number
}

type Likeness = Omit<PictureTally, 'found' | 'people'>

/** What employees who are counted together have in common, as a text. */
export function pictureLikeness({ department = '', photo, photoOptOut = false, photoConsent }: EmployeeRecord): string {
  const likeness: Likeness = {
    department,
    photoOptOut,
    ...(photo && { photo: { source: photo.source, pinned: photo.pinned } }),
    ...(photoConsent && { photoConsent: { version: photoConsent.version } }),
  }
  return JSON.stringify(likeness)
}

/** The tally of one group. @param found what the last synchronisation found about all of them */
export function tallyOf(likeness: string, found: PhotoOutcome | undefined, people: number): PictureTally {
  return { ...(JSON.parse(likeness) as Likeness), ...(found && { found }), people }
}
