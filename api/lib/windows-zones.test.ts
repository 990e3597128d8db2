import { expect, test } from 'vitest'
import { zoneWritten } from './windows-zones.ts'

test.each([
  ['Europe/Brussels', 'Europe/Brussels'],
  ['europe/brussels', 'Europe/Brussels'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['romance standard time', 'Europe/Paris'],
  ['Eastern Standard Time', 'America/New_York'],
  ['UTC', 'UTC'],
  ['(UTC+01:00) Brussels, Copenhagen, Madrid, Paris', 'Europe/Paris'],
  ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Berlin'],
  ['(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien', 'Europe/Berlin'],
  ['(UTC+01:00) Brüssel, Kopenhagen, Madrid, Paris', 'Europe/Paris'],
  ['(UTC+01:00) Brussel, Kopenhagen, Madrid, Parijs', 'Europe/Paris'],
  ['(UTC+00:00) Dublin, Edinburgh, Lisbon, London', 'Europe/London'],
  ['(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London', 'Europe/London'],
  ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
  ['(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius', 'Europe/Kiev'],
  ['(UTC) Coordinated Universal Time', 'UTC'],
  ['Brussels', 'Europe/Brussels'],
])('%s is %s', (text, zone) => {
  expect(zoneWritten(text)?.replace('Kyiv', 'Kiev')).toBe(zone)
})

test.each(['', 'Mars/Olympus', '+01:00', 'somewhere', '(UTC+01:00)'])('%j isn’t a zone', (text) => {
  expect(zoneWritten(text)).toBeUndefined()
})
