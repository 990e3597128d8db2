import { instantAt } from './wall-clock.ts'

/** What a mail program makes of the event in an iCalendar object. */
export interface CalendarRequest {
  method: string
  uid: string
  sequence: number
  subject: string
  description: string
  location: string
  /** In milliseconds, and the zone it was written in. */
  start: { instant: number; zone: string }
  end: { instant: number; zone: string }
  busy: string
  /** Minutes; undefined without one. */
  reminder: number | undefined
  /** Those who are named, by lower-case address. */
  attendees: Map<string, { name: string; isOptional: boolean; isAsked: boolean }>
}

interface Line {
  name: string
  parameters: Record<string, string>
  value: string
}

/** Reads one event, as far as meeting requests need it. @throws Error when there is none */
export function readICalendar(text: string): CalendarRequest {
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(readLine)
  const [from, to] = ['BEGIN', 'END'].map((name) =>
    lines.findIndex((line) => line.name === name && line.value === 'VEVENT'),
  )
  const event = lines.slice(from, to)
  const find = (name: string) => event.find((line) => line.name === name)
  const value = (name: string) => unescape(find(name)?.value ?? '')
  const [start, end] = [find('DTSTART'), find('DTEND')]
  if (!start || !end) throw new Error('This is no meeting request.')
  const trigger = /^-?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:0S)?)?$/.exec(value('TRIGGER'))
  return {
    method: lines.find(({ name }) => name === 'METHOD')?.value ?? '',
    uid: value('UID'),
    sequence: Number(value('SEQUENCE')),
    subject: value('SUMMARY'),
    description: value('DESCRIPTION'),
    location: value('LOCATION'),
    start: readTime(start),
    end: readTime(end),
    busy: value('X-MICROSOFT-CDO-BUSYSTATUS'),
    reminder: trigger ? minutes(trigger) : undefined,
    attendees: new Map(
      event
        .filter(({ name }) => name === 'ATTENDEE')
        .map((line) => [line.value.replace(/^mailto:/i, '').toLowerCase(), attendee(line)]),
    ),
  }
}

function minutes([, days = '0', hours = '0', rest = '0']: readonly string[]): number {
  return Number(days) * 1440 + Number(hours) * 60 + Number(rest)
}

function attendee({ parameters }: Line) {
  return {
    name: parameters['CN'] ?? '',
    isOptional: parameters['ROLE'] === 'OPT-PARTICIPANT',
    isAsked: parameters['RSVP'] === 'TRUE',
  }
}

/** NAME;PARAMETER=value;OTHER="a:b":value */
function readLine(line: string): Line {
  const [, head = '', value = ''] = /^((?:[^":]|"[^"]*")*):(.*)$/s.exec(line) ?? []
  const [name = '', ...rest] = head.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
  const parameters = rest.map(
    (one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1).replace(/^"|"$/g, '')] as const,
  )
  return { name, parameters: Object.fromEntries(parameters), value }
}

const unescape = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_pair, sign: string) => (/n/i.test(sign) ? '\n' : sign))

function readTime({ parameters, value }: Line): { instant: number; zone: string } {
  const wallTime = value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/, '$1-$2-$3T$4:$5:$6')
  const zone = parameters['TZID'] ?? 'UTC'
  return { instant: instantAt(wallTime, zone), zone }
}
