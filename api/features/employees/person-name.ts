const PARTICLES = new Set(
  (
    "van von vom zu zum zur de den der des du del della di da dos das la le les l' d' 't 's te ten ter op in aan " +
    'bij tot uit onder over voor und y e af av el al bin ibn ben mac freiherr freifrau graf grafin ritter edler'
  ).split(' '),
)

/** Whether this goes between first and last name: "van den", "von". */
export const isParticle = (text: string) =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/\s+/)
    .every((word) => PARTICLES.has(word))

const SALUTATION =
  /^(mr|mrs|ms|miss|mx|dr|prof|ir|ing|drs|dhr|mevr|mw|de heer|mevrouw|herr|frau|m|mme|mlle|monsieur|madame)\.?$/i

/** Whether this is said before a name, and no job. */
export const isSalutation = (text: string) => text.split(/\s+/).every((word) => SALUTATION.test(word))

const STATUS = /\s*[([](on leave|leave of absence|terminated|inactive|future hire|contingent|c)[)\]]$/i

/** A name without what some systems write behind it: "(On Leave)", or the person's number. */
export function bareName(name: string, employeeNumber: string): string {
  const [, before = '', number] = /^(.*\S)\s*\(([^()]+)\)$/.exec(name) ?? []
  const bare = number !== undefined && number === employeeNumber ? before : name.replace(STATUS, '')
  return bare === name || bare === '' ? name : bareName(bare, employeeNumber)
}

export interface NameParts {
  firstName: string
  callName: string
  middleName: string
  infix: string
  lastName: string
}

/** Builds a name from its parts, in spoken order. */
export function nameOfParts({ firstName, callName, middleName, infix, lastName }: NameParts): string {
  const first = callName || firstName
  // Some systems put the whole name where others have the nickname.
  if (callName.includes(' ') && lastName !== '' && callName.toLowerCase().endsWith(lastName.toLowerCase()))
    return callName
  const repeatsInfix = lastName.toLowerCase().startsWith(`${infix.toLowerCase()} `)
  return [first, middleName, infix === '' || repeatsInfix ? '' : infix, lastName]
    .filter((part) => part !== '')
    .join(' ')
}

const SUFFIX = /^(jr|sr|ii|iii|iv|phd|md|mba|msc|bsc|dr|prof|ing|ir|drs)\.?$/i

/** "Broek, Joris van den" in spoken order; undefined for other names. */
export function spokenName(name: string): string | undefined {
  const [last = '', first = '', ...others] = name.split(',').map((part) => part.trim())
  if (last === '' || first === '' || others.length > 0 || SUFFIX.test(first)) return undefined
  return `${first} ${last}`
}

/** Whether a list writes all names with the last name first. */
export function writesLastFirst(names: readonly string[]): boolean {
  const written = names.filter((name) => name !== '')
  return written.length > 0 && written.every((name) => spokenName(name) !== undefined)
}
