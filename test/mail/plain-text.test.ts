import { expect, test } from 'vitest'
import { cleanRichText } from '../../api/lib/rich-text.ts'
import { asHtml, plainText } from '../../api/mail/plain-text.ts'

test.each([
  ['<p>One</p><p>Two<br>three</p>', 'One\n\nTwo\nthree'],
  [
    '<h2>Bring</h2><ul><li>shoes</li><li>socks &amp; more</li></ul><p>Bye</p>',
    'Bring\n\n- shoes\n- socks & more\n\nBye',
  ],
  [
    '<p>See <a href="https://contoso.example/map?a=1&amp;b=2">the map</a> or <a href="https://contoso.example">https://contoso.example</a></p>',
    'See the map (https://contoso.example/map?a=1&b=2) or https://contoso.example',
  ],
  ['<a href="mailto:hr@contoso.example">hr@contoso.example</a>', 'hr@contoso.example'],
  [
    '<table><tbody><tr><td>Day 1</td><td>09:00</td></tr><tr><td>Day 2</td><td>10:00</td></tr></tbody></table>',
    'Day 1 09:00\nDay 2 10:00',
  ],
  ['<p>1 &lt; 2 &gt; 0 &nbsp; &#233; &#x1F600; &copy;</p>', '1 < 2 > 0 é 😀 ©'],
  ['<p>  many\n   blanks </p>', 'many blanks'],
  [
    '<p>Bring</p><ul><li>shoes<ol start="3"><li>black</li><li>dry</li></ol></li><li>a pen</li></ul>',
    'Bring\n\n- shoes\n  3. black\n  4. dry\n- a pen',
  ],
  ['<a href="https://x.example/map"><img alt="The map"></a>', 'The map (https://x.example/map)'],
  ['<a href="https://x.example/map"><img></a>', 'https://x.example/map'],
  ['', ''],
])('%s', (html, text) => {
  expect(plainText(cleanRichText(html))).toBe(text)
})

test('a comment is shown exactly as it was typed', () => {
  expect(asHtml('Sorry <b>all</b> & "more"\nsoon\n\nBye')).toBe(
    '<p>Sorry &lt;b&gt;all&lt;/b&gt; &amp; &quot;more&quot;<br />soon</p><p>Bye</p>',
  )
  expect(plainText(asHtml('Sorry <b>all</b> & "more"\nsoon\n\nBye'))).toBe('Sorry <b>all</b> & "more"\nsoon\n\nBye')
  expect(asHtml('')).toBe('')
})
