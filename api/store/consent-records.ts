import type { Language } from '../lib/spoken-time.ts'
import type { Stored } from './records.ts'

/** That somebody agreed to having a picture, as it stands with the employee. */
export interface PhotoConsent {
  /** The version of the text that was agreed to. */
  version: number
  /** In which language it was read. */
  language: Language
  at: string
}

/** One version of the text people are asked with; it never changes. The id is the version as text. */
export interface ConsentTextRecord extends Stored {
  version: number
  texts: Record<Language, string>
  since: string
}

/** What one person chose at one moment: only ever added, and kept without a name. */
export interface PhotoConsentRecord extends Stored {
  employeeId: string
  choice: 'agreed' | 'withdrawn'
  version: number
  language: Language
  at: string
}
