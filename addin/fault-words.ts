import { useCallback, useContext } from 'react'
import { fieldFaultTexts } from './texts/field-faults-texts.ts'
import { LanguageContext, useTexts } from './texts/table.ts'

type Texts = ReturnType<typeof useTexts<(typeof fieldFaultTexts)['en']>>

/** How the API's messages about a field begin, and their translations. */
export const KNOWN_FAULTS: readonly (readonly [RegExp, (t: Texts, named: string) => string])[] = [
  [/^must not be empty/i, (t) => t.empty],
  [/^must have at most ([\d,]+) characters$/i, (t, most) => t.tooLong(most)],
  [/^Too big: expected string to have <=(\d+) characters$/, (t, most) => t.tooLong(most)],
  [/^Too small: expected string to have >=1 characters$/, (t) => t.empty],
  [/^needs an e-mail address/i, (t) => t.mail],
  [/^is too long.*; at most (\d+) characters$/i, (t, most) => t.tooLong(most)],
  [/^must be an e-mail address/i, (t) => t.mail],
  [/^must not contain control characters/i, (t) => t.control],
  [/^must be the object id of an Entra user/i, (t) => t.objectId],
  [/^The tenant id is missing\./, (t) => `${t.tenantMissing} ${t.tenantWanted}`],
  [/^This is a web address, not a tenant id\./, (t) => `${t.tenantAddress} ${t.tenantWanted}`],
  [/^This is a mail or sign-in address, not a tenant id\./, (t) => `${t.tenantMail} ${t.tenantWanted}`],
  [/^".*" doesn’t name one particular tenant\./, (t) => `${t.tenantNone} ${t.tenantWanted}`],
  [/^This is neither a GUID nor a domain\./, (t) => `${t.tenantNeither} ${t.tenantWanted}`],
  [/^The client id is missing\./, (t) => `${t.clientMissing} ${t.clientWanted}`],
  [/^This is not a client id\./, (t) => `${t.clientNone} ${t.clientWanted}`],
  [/^This is the tenant id, not the client id\./, (t) => `${t.clientTenant} ${t.clientWanted}`],
  [/^The client secret is missing\./, (t) => `${t.secretMissing} ${t.secretWanted}`],
  [/^There is a blank or a line break before or after the client secret\./, (t) => t.secretAround],
  [/^This is the Secret ID, not the secret/, (t) => `${t.secretId} ${t.secretWanted}`],
  [/^This is the shortened display/, (t) => `${t.secretShort} ${t.secretWanted}`],
  [/^There is a blank or a line break inside the client secret\./, (t) => `${t.secretInside} ${t.secretWanted}`],
  [/^There is no certificate in it\./, (t) => `${t.certNone} ${t.certWanted}`],
  [/^The certificate is damaged or cut off\./, (t) => t.certDamaged],
  [/^The private key is missing\./, (t) => t.keyMissing],
  [/^The private key has a passphrase\./, (t) => t.keyPassphrase],
  [/^The private key is written as OpenSSH does it\./, (t) => t.keyOpenSsh],
  [/^The private key is damaged or cut off\./, (t) => t.keyDamaged],
  [/^This is an elliptic-curve \(EC\) key/, (t) => `${t.keyCurve} ${t.keyWanted}`],
  [/^This is a key .*; Entra ID takes RSA keys only\./, (t) => `${t.keyKind} ${t.keyWanted}`],
  [/^This RSA key is too short: it has (\d+) bits\./, (t, bits) => `${t.keyShort(bits)} ${t.keyWanted}`],
  [/^The private key does not belong to /, (t) => t.keyOther],
  [/^This is not the address of a mailbox\./, (t) => t.mailbox],
  [/^The user name is missing\./, (t) => `${t.userMissing} ${t.userWanted}`],
  [/^This is not a user name\./, (t) => `${t.userNone} ${t.userWanted}`],
  [/^This is a guest of the tenant\./, (t) => t.userGuest],
  [/^The password is missing\./, (t) => t.passwordMissing],
  [/^There is a blank or a line break before or after the password\./, (t) => t.passwordAround],
  [/^(?:Write the date as year-month-day|must be a day such as)/i, (t) => t.date],
  [/^must be a local time such as/i, (t) => t.localTime],
  [/^must not be before (?:from|employedFrom)$/i, (t) => t.beforeFirst],
  [/^must be within 31 days of the start/i, (t) => t.longDate],
  [/^is listed twice$/i, (t) => t.twice],
  [/^must be at most (\d+) (?:trainers|departments|categories)$/i, (t, most) => t.tooMany(most)],
  [/^must name at least one scope$/i, (t) => t.noScope],
  [/^must be a language tag/i, (t) => t.languageTag],
  [/^must name an employee, or have a name$/i, (t) => t.nobodyNamed],
  [/^must name a remote account/i, (t) => t.noAccount],
  [/^must name the app in Teams/i, (t) => t.noTeamsApp],
  [/^must be an app; a service user/i, (t) => t.appOnly],
  [/^A MicrosoftGraphPassword account does not see employee ids/, (t) => t.noEmployeeId],
  [/^Too big: expected number to be <=?(\d+)$/, (t, most) => t.tooBig(most)],
  [/^Too small: expected number to be >=?(\d+)$/, (t, least) => t.tooSmall(least)],
  [/^There is no such day as (\S+)\.$/, (t, day) => t.noDay(day)],
  [
    /^A schedule has five fields|^".*" is no (?:minute|hour|day|month)|^This schedule cannot be read|^This day never comes/,
    (t) => t.schedule,
  ],
  [/^This is not a time zone\.|is no time zone; use an IANA name/, (t) => t.timeZone],
  [/^must be after the start/i, (t) => t.afterStart],
  [/^must be a day of the calendar/i, (t) => t.day],
  [/: the clocks go forward then\./, (t) => t.skipped],
  [/^(\{.*\}) (?:is no placeholder|are no placeholders);/, (t, names) => t.placeholder(names)],
]

/** The API's message about a field in the person's language if known, otherwise in English. */
export function useFaultWords(): (message: string) => string {
  const t = useTexts(fieldFaultTexts)
  const isEnglish = useContext(LanguageContext) === 'en'
  return useCallback(
    (message) => {
      const known = isEnglish ? undefined : KNOWN_FAULTS.find(([pattern]) => pattern.test(message))
      return known ? known[1](t, known[0].exec(message)?.[1] ?? '') : message.charAt(0).toUpperCase() + message.slice(1)
    },
    [t, isEnglish],
  )
}
