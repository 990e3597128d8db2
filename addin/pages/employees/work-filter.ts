export const EMPLOYMENT = ['current', 'absent', 'future', 'left'] as const

/** Where people work, as what, and whether they are here; an empty text narrows nothing. */
export interface WorkFilter {
  location: string
  jobTitle: string
  employment: '' | (typeof EMPLOYMENT)[number]
}

export const ANY_WORK: WorkFilter = { location: '', jobTitle: '', employment: '' }
