import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PLACEHOLDERS } from './contract.ts'
import { fillPlaceholders, fillPlaceholdersInHtml, unknownPlaceholders } from './placeholders.ts'

const values = {
  training: 'First aid',
  session: 'Group <A> & "B"',
  date: 'Wednesday 10 March 2027',
  time: '09:00–12:00',
  location: '{date} $& $1',
  trainer: "Zoë O'Hara",
}

describe('placeholders', () => {
  test('are filled in a title', () => {
    expect(fillPlaceholders('{training}: {session}, { Date } {time}', values)).toBe(
      'First aid: Group <A> & "B", Wednesday 10 March 2027 09:00–12:00',
    )
  })

  test('are filled into HTML as text', () => {
    expect(fillPlaceholdersInHtml('<p>{session} by {trainer}</p>', values)).toBe(
      '<p>Group &lt;A&gt; &amp; &quot;B&quot; by Zoë O&#39;Hara</p>',
    )
  })

  test('inside a value are left alone', () => {
    expect(fillPlaceholders('{location}', values)).toBe('{date} $& $1')
    expect(fillPlaceholdersInHtml('{location}', values)).toBe('{date} $&amp; $1')
  })

  test('are found even if an editor put tags between the braces', () => {
    expect(fillPlaceholdersInHtml('<p>{<b>training</b>} <i>{</i>date&nbsp;}</p>', values)).toBe(
      '<p><b>First aid</b> <i></i>Wednesday 10 March 2027&nbsp;</p>',
    )
    expect(unknownPlaceholders('{<b>participant</b>}')).toEqual(['participant'])
  })

  test('that are unknown are named, each once', () => {
    expect(unknownPlaceholders('Dear {participant}, {training} {first.name} {participant} {Prénom}')).toEqual([
      'participant',
      'first.name',
      'Prénom',
    ])
    expect(unknownPlaceholders(PLACEHOLDERS.map((name) => `{${name}}`).join())).toEqual([])
  })

  test('other braces stay as they are', () => {
    const text = 'p { color: red; } {} {1} { a b } {{x} {constructor'
    expect(fillPlaceholders(text, values)).toBe(text)
    expect(unknownPlaceholders('p { color: red; } {} {1} { a b }')).toEqual([])
  })

  test('named like a property of every object are unknown too', () => {
    expect(unknownPlaceholders('{constructor} {__proto__} {toString}')).toEqual(['constructor', 'toString'])
    expect(fillPlaceholders('{constructor}', values)).toBe('{constructor}')
  })

  test('no value can open a tag or end an attribute', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '{', '}', '$', 'a', ';', '/') }),
        (value) => {
          const filled = fillPlaceholdersInHtml('<p title="{location}">{location}</p>', { ...values, location: value })
          const [, attribute, inner] = /^<p title="([^"]*)">(.*)<\/p>$/s.exec(filled) ?? []
          expect(attribute).toBe(inner)
          expect(inner).not.toMatch(/[<>"']/)
        },
      ),
    )
  })

  test('a long text of braces and tags is read without delay', () => {
    const text = '{<b> '.repeat(20_000)
    const began = process.cpuUsage()
    expect(unknownPlaceholders(text)).toEqual([])
    expect(fillPlaceholdersInHtml(text, values)).toBe(text)
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(5000)
  })
})
