import { describe, expect, test } from 'vitest'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import { matchPasted } from './match-people.ts'
import { indexPeople } from './people-index.ts'

const PEOPLE = [
  ['anna', '10001', 'Anna Peeters', 'anna.peeters@x.example'],
  ['zoe', 'E 12', 'Zoë Müller', 'Zoe@x.example'],
  ['jan1', '3', 'Jan Jansen', 'shared@x.example'],
  ['jan2', '4', 'Jan Jansen', 'shared@x.example'],
  ['weiss', '5', 'Karl Weiss', 'weiss@x.example'],
  ['weiß', '6', 'Karl Weiß', 'karl@x.example'],
  ['ursula', '7', 'Ursula Groß', 'ursula@x.example'],
  ['soren', '8', 'Søren Kjær', 'soren@x.example'],
  ['lukasz', '9', 'Lukasz Walesa', 'lukasz@x.example'],
] as const
const people = await indexPeople({ store: { employees: { all: everybody } } })

async function* everybody() {
  for (const [id, employeeNumber, displayName, email] of PEOPLE)
    yield { id, employeeNumber, displayName, email } as EmployeeRecord
}

const match = (text: string) => {
  const { matched, unmatched } = matchPasted(text, people)
  return [matched.map(({ employee }) => employee), unmatched.map(({ text: part, reason }) => `${part}: ${reason}`)]
}

describe('a pasted list', () => {
  test.each([
    ['10001', ['anna'], []],
    ['anna.peeters@x.example; ZOE@X.EXAMPLE', ['anna', 'zoe'], []],
    ['anna.peeters@x.example zoe@x.example 3', ['anna', 'zoe', 'jan1'], []],
    ['Anna Peeters <anna.peeters@x.example>, "Müller, Zoë" <zoe@x.example>', ['anna', 'zoe'], []],
    ['Peeters, Anna <anna.peeters@x.example>\nMüller, Zoë <zoe@x.example>;', ['anna', 'zoe'], []],
    [
      'Zoë Müller, Anna <anna.peeters@x.example>; Nobody <n@x.example>',
      ['zoe', 'anna'],
      ['Nobody <n@x.example>: unknown'],
    ],
    ['<mailto:anna.peeters@x.example>', ['anna'], []],
    ['10001\te 12\r\n\r\n10001', ['anna', 'zoe'], []],
    ['anna peeters\nZoe Muller', ['anna', 'zoe'], []],
    ['Jan Jansen\nshared@x.example\n3', ['jan1'], ['Jan Jansen: ambiguous', 'shared@x.example: ambiguous']],
    [
      'Nobody Here, 99999 nobody@x.example',
      [],
      ['Nobody Here: unknown', '99999: unknown', 'nobody@x.example: unknown'],
    ],
    ['URSULA GROSS\nUrsula Groẞ', ['ursula'], []],
    ['Soren Kjaer; Łukasz Wałęsa', ['soren', 'lukasz'], []],
    ['Sören Kjaer', ['soren'], []],
    ['Soeren Kjær', ['soren'], []],
    ['Karl Weiss\nKARL WEIß', ['weiss', 'weiß'], []],
    ['Anna\u00a0Peeters\nZo\u0065\u0308 Mu\u0308ller\u200b', ['anna', 'zoe'], []],
    ['１０００１', ['anna'], []],
    ['constructor __proto__', [], ['constructor __proto__: unknown']],
    [' ,;\n\t', [], []],
  ])('%j', (text, matched, unmatched) => {
    expect(match(text)).toEqual([matched, unmatched])
  })

  test('at its maximum length is read without delay', () => {
    for (const text of [
      '<'.repeat(100_000),
      'a,'.repeat(50_000),
      'a <'.repeat(33_000),
      '"'.repeat(100_000),
      'a b '.repeat(25_000),
      ','.repeat(100_000),
      'a'.repeat(100_000),
    ]) {
      const began = process.cpuUsage()
      match(text)
      expect(process.cpuUsage(began).user / 1000).toBeLessThan(3000)
    }
  })
})
