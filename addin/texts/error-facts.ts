import { createTimeWords } from '../time-words.ts'
import type { Language } from './table.ts'

const NAMES = [
  'attendees',
  'called',
  'dates',
  'entraCode',
  'expiresOn',
  'mailbox',
  'meetings',
  'most',
  'people',
  'permission',
  'permissions',
  'pictures',
  'retryAfterSeconds',
  'sessions',
  'timeZone',
  'trainers',
  'updated',
  'value',
  'zones',
] as const

/** What an error names, ready to be said; empty where the API names nothing. */
type Facts = Readonly<Record<(typeof NAMES)[number], string>>

/** What happened, by error code, in one language. */
export type Happenings = Readonly<Record<string, string | ((facts: Facts) => string)>>

const DAY = /^\d{4}-\d\d-\d\d$/

/** The details of an error as a language writes them: numbers with its separators, days as dates, names as a list. */
function factsOf(details: Readonly<Record<string, unknown>>, language: Language): Facts {
  const said = (name: string): string => {
    const value = details[name]
    if (typeof value === 'number') return new Intl.NumberFormat(language).format(value)
    if (Array.isArray(value))
      return new Intl.ListFormat(language, { type: name === 'trainers' ? 'disjunction' : 'conjunction' }).format(
        value.map(String),
      )
    if (typeof value !== 'string') return ''
    return DAY.test(value) ? createTimeWords(language).date(new Date(value), 'UTC') : value
  }
  return Object.fromEntries(NAMES.map((name) => [name, said(name)])) as Facts
}

/** The sentence of an error in that language; undefined where there is none. */
export function happeningOf(
  happenings: Happenings | undefined,
  code: string | undefined,
  details: Readonly<Record<string, unknown>>,
  language: Language,
): string | undefined {
  const sentence = code === undefined || !happenings || !Object.hasOwn(happenings, code) ? undefined : happenings[code]
  return typeof sentence === 'function' ? sentence(factsOf(details, language)) : sentence
}
