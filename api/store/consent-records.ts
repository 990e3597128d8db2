import type { Language } from '../lib/spoken-time.ts'
import type { Stored } from './records.ts'

/** That a person agreed to having a picture, kept with the employee. */
export interface PhotoConsent {
  /** The version of the text that was agreed to. */
  version: number
  /** The language it was read in. */
  language: Language
  at: string
}

/** One version of the consent text; it never changes. The id is the version as text. */
export interface ConsentTextRecord extends Stored {
  version: number
  texts: Record<Language, string>
  since: string
}

/** What one person chose at one moment: added only, never changed, and kept without a name. */
export interface PhotoConsentRecord extends Stored {
  employeeId: string
  choice: 'agreed' | 'withdrawn'
  version: number
  language: Language
  at: string
}
