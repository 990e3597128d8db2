import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinBlockOf, withJoinBlockOf, withoutJoinBlock, wordsOf } from './event-html.ts'

const LINK =
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d&amp;x=1'
const ADDRESS = LINK.replaceAll('&amp;', '&')
const RULE = '_'.repeat(80)
/** As Teams used to write it, as it writes it now, and one without Teams' own mark. */
const BLOCKS = {
  earlier: `<div style="width:100%; height:20px"><span style="opacity:.36">${RULE}</span></div>\r\n<div class="me-email-text" lang="en-US"><div><span>Microsoft Teams meeting</span></div><a class="me-email-headline" href="${LINK}">Click here to join the meeting</a></div>\r\n<div style="width:100%; height:20px"><span>${RULE}</span></div>`,
  now: `<div class="me-email-text" lang="en-US" style="max-width:1024px"><div style="margin-bottom:24px">${RULE}</div><div><span>Microsoft Teams</span> <a href="https://aka.ms/JoinTeamsMeeting">Need help?</a></div><div><a id="meet_invite_block.action.join_link" href="${LINK}">Join the meeting now</a></div></div>`,
  unmarked: `<div><span>${RULE}</span></div><div>Microsoft Teams meeting</div><div><a href="${LINK}">Join</a></div>`,
}
const document = (inner: string) => `<html><head><meta charset="utf-8"></head><body>\r\n${inner}\r\n</body></html>`
const TEXTS = [
  '<p>Bring <b>shoes</b>.</p>',
  '',
  `<p>Sign here:</p><p>${RULE}</p><p>Thank you.</p>`,
  `<div>Above</div><div>${'_'.repeat(30)}</div><div>below the line</div>`,
]

describe.each(Object.entries(BLOCKS))('a join block written %s', (_name, block) => {
  test.each(TEXTS)('is separated from the text above it: %j', (text) => {
    const html = document(`${text}<br>\r\n${block}`)
    expect(joinBlockOf(html, ADDRESS)).toBe(block)
    expect(withoutJoinBlock(html, ADDRESS)).toBe(text)
  })

  test('stays whole under any new text, and is there exactly once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 6 }), (texts) => {
        let existing = document(`<p>First.</p><br>${block}`)
        for (const text of texts) {
          existing = document(withJoinBlockOf(existing, ADDRESS, text))
          expect(withoutJoinBlock(existing, ADDRESS)).toBe(text)
          expect(existing.split(LINK)).toHaveLength(block.split(LINK).length)
          expect(joinBlockOf(existing, ADDRESS)).toBe(block)
        }
      }),
    )
  })
})

test('a body without a join block is left as it is', () => {
  expect(joinBlockOf(document(`<p>${RULE}</p>`), undefined)).toBe('')
  expect(withJoinBlockOf(document('<p>Old</p>'), undefined, '<p>New</p>')).toBe('<p>New</p>')
})

test.each([
  ['<p>A&nbsp;&amp;&#39;b&#x27;</p>\r\n<p>c</p>', "A &'b' c"],
  ['<html><head><title>x</title></head><body>\n<div>One<br>two</div>\n</body></html>', 'One two'],
  ['&unknown; &#0;', '&unknown; &#0;'],
])('the words of %j', (html, words) => {
  expect(wordsOf(html)).toBe(words)
})
