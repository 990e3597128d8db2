/** The languages in which Rollcall can complete a text. */
const LANGUAGES = ['en', 'nl', 'fr', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

// Written out here rather than taken from the system: a new release that words dates differently would look like a
// changed invitation, and everyone would get mail.
export const WEEKDAYS: Record<Language, string> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  nl: 'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag',
  fr: 'dimanche lundi mardi mercredi jeudi vendredi samedi',
  de: 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag',
}

export const MONTHS: Record<Language, string> = {
  en: 'January February March April May June July August September October November December',
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
}

const word = (words: string, place: number) => words.split(' ')[place] ?? ''

/** A span of wall time in a zone. */
export interface TimeSpan {
  start: string
  end: string
  timeZone: string
}

/** "Wednesday 10 March 2027"; the first and the last day when a span covers several. */
export function spokenDate({ start, end }: TimeSpan, language: Language): string {
  const days = [...new Set([start, end].map((wallTime) => wallTime.slice(0, 10)))]
  return days.map((day) => spokenDay(day, language)).join(' – ')
}

function spokenDay(day: string, language: Language): string {
  const date = new Date(`${day}T00:00Z`)
  const [year, weekday, month] = [
    date.getUTCFullYear(),
    word(WEEKDAYS[language], date.getUTCDay()),
    word(MONTHS[language], date.getUTCMonth()),
  ]
  const number = date.getUTCDate()
  if (language === 'de') return `${weekday}, ${String(number)}. ${month} ${String(year)}`
  const place = language === 'fr' && number === 1 ? '1er' : String(number)
  return `${weekday} ${place} ${month} ${String(year)}`
}

/** "09:00–12:00 (Europe/Brussels)": with the zone, because one text goes to people in several. */
export function spokenTime({ start, end, timeZone }: TimeSpan): string {
  return `${start.slice(11, 16)}–${end.slice(11, 16)} (${timeZone.replaceAll('_', ' ')})`
}

/** The first language of an Accept-Language header that Rollcall supports; otherwise English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').split(',').map((part, place) => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
    const quality = parameters
      .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
      .find((value) => value !== undefined)
    return { language: range.split('-', 1)[0], quality: Number(quality ?? 1), place }
  })
  wanted.sort((left, right) => right.quality - left.quality || left.place - right.place)
  for (const { language, quality } of wanted) {
    const known = LANGUAGES.find((one) => one === language)
    if (known && quality > 0) return known
  }
  return 'en'
}
