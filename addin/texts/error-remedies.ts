import { createContext, useContext, useEffect, useState } from 'react'
import { LanguageContext, type Language } from './table.ts'

/** What to do about each error, in one language. */
export type Remedies = Readonly<Record<string, string>>

// English comes with each error, so nothing is loaded for it. The others are long and seldom needed: they come after
// the first page.
const LOADERS: Partial<Record<Language, () => Promise<{ remedies: Remedies }>>> = {
  nl: () => import('./error-remedies-nl.ts'),
  fr: () => import('./error-remedies-fr.ts'),
  de: () => import('./error-remedies-de.ts'),
}

/** undefined: English, or not loaded (yet): the API's own words are shown. */
export const RemediesContext = createContext<Remedies | undefined>(undefined)

/** Loads the remedies of a language once it is known. */
export function useLoadedRemedies(language: Language): Remedies | undefined {
  const [remedies, setRemedies] = useState<Remedies>()
  useEffect(() => {
    let wanted = true
    setRemedies(undefined)
    // Where they do not arrive, what the API says has to do.
    LOADERS[language]?.().then(
      (loaded) => (wanted ? setRemedies(loaded.remedies) : undefined),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [language])
  return remedies
}

export interface Said {
  text: string
  /** The language of the text, where it is not that of the page. */
  lang: 'en' | undefined
}

/** What to do about an error: in the person's language where there is a translation, else as the API says it. */
export function useRemedy(): (code: string | undefined, english: string) => Said {
  const remedies = useContext(RemediesContext)
  const isEnglish = useContext(LanguageContext) === 'en'
  return (code, english) => {
    const text = code === undefined ? undefined : remedies?.[code]
    return text === undefined ? { text: english, lang: isEnglish ? undefined : 'en' } : { text, lang: undefined }
  }
}
