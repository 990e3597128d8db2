import { createContext, useContext } from 'react'
import { inFrench } from '../../api/lib/french-spaces/contract.ts'

export const LANGUAGES = ['en', 'nl', 'fr', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

type Widen<T> = {
  readonly [Key in keyof T]: T[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : T[Key] extends string
      ? string
      : Widen<T[Key]>
}

/** A table of texts: a key that English has and another language lacks does not compile, nor does one too many. */
export interface TextTable<T> {
  readonly en: T
  readonly nl: Widen<T>
  readonly fr: Widen<T>
  readonly de: Widen<T>
}

/** A table as it is shown: the tables stay plain, and the spaces of French typography are put in here. */
export function texts<const T>(table: TextTable<T>): TextTable<T> {
  return { ...table, fr: inFrench(table.fr) }
}

export const LanguageContext = createContext<Language>('en')

export function useTexts<T>(table: TextTable<T>): Widen<T> {
  return table[useContext(LanguageContext)] as Widen<T>
}

/** The language of the host's locale, English where there is none of ours. */
export function languageOf(locale: string): Language {
  const tag = locale.slice(0, 2).toLowerCase()
  return LANGUAGES.find((language) => language === tag) ?? 'en'
}
