import { createContext, useContext, useEffect, useState } from 'react'
import { happeningOf, type Happenings } from './error-facts.ts'
import { LanguageContext, type Language } from './table.ts'

/** What to do about each error, in one language. */
type Remedies = Readonly<Record<string, string>>

/** What happened and what to do, for each error, in one language. */
export interface ErrorWords {
  happenings: Happenings
  remedies: Remedies
}

// English comes with each error, so nothing is loaded for it. The others are long and seldom needed: they come after
// the first page.
const LOADERS: Partial<
  Record<Language, () => Promise<[Pick<ErrorWords, 'happenings'>, Pick<ErrorWords, 'remedies'>]>>
> = {
  nl: () => Promise.all([import('./error-facts-nl.ts'), import('./error-remedies-nl.ts')]),
  fr: () => Promise.all([import('./error-facts-fr.ts'), import('./error-remedies-fr.ts')]),
  de: () => Promise.all([import('./error-facts-de.ts'), import('./error-remedies-de.ts')]),
}

/** undefined: English, or not loaded (yet): the API's own words are shown. */
export const ErrorWordsContext = createContext<ErrorWords | undefined>(undefined)

/** Loads what is said of errors in a language once it is known. */
export function useLoadedErrorWords(language: Language): ErrorWords | undefined {
  const [words, setWords] = useState<ErrorWords>()
  useEffect(() => {
    let wanted = true
    setWords(undefined)
    // Where they do not arrive, what the API says has to do.
    LOADERS[language]?.().then(
      ([{ happenings }, { remedies }]) => (wanted ? setWords({ happenings, remedies }) : undefined),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [language])
  return words
}

export interface Said {
  text: string
  /** The language of the text, where it is not that of the page. */
  lang: 'en' | undefined
}

/** What to do about an error: in the person's language where there is a translation, else as the API says it. */
export function useRemedy(): (code: string | undefined, english: string) => Said {
  const words = useContext(ErrorWordsContext)
  const isEnglish = useContext(LanguageContext) === 'en'
  return (code, english) => {
    const text = code === undefined ? undefined : words?.remedies[code]
    return text === undefined ? { text: english, lang: isEnglish ? undefined : 'en' } : { text, lang: undefined }
  }
}

/** An error as the API tells it. */
export interface Told {
  code?: string | undefined
  message: string
  /** The facts of the message. */
  details?: Readonly<Record<string, unknown>> | undefined
}

/** What happened: in the person's language where there is a sentence, else as the API says it. */
export function useHappening(): (error: Told) => Said {
  const words = useContext(ErrorWordsContext)
  const language = useContext(LanguageContext)
  return ({ code, message, details = {} }) => {
    const text = happeningOf(words?.happenings, code, details, language)
    return text === undefined
      ? { text: message, lang: language === 'en' ? undefined : 'en' }
      : { text, lang: undefined }
  }
}
