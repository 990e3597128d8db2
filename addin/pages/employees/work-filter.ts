export const EMPLOYMENT = ['current', 'absent', 'future', 'left'] as const

/** Where people work, their job, and whether they are here; empty texts don't filter. */
export interface WorkFilter {
  location: string
  jobTitle: string
  employment: '' | (typeof EMPLOYMENT)[number]
}

export const ANY_WORK: WorkFilter = { location: '', jobTitle: '', employment: '' }
