import fc from 'fast-check'
import { Window } from 'happy-dom'
import { afterAll, describe, expect, test } from 'vitest'
import { cleanRichText } from './rich-text.ts'

// A parser unrelated to the sanitiser's, so that both would have to be fooled in the same way.
const window = new Window({
  settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true, disableJavaScriptFileLoading: true },
})
afterAll(() => window.happyDOM.close())

const TAGS = 'P DIV BR HR B STRONG I EM U S A SPAN UL OL LI H1 H2 H3 H4 BLOCKQUOTE TABLE THEAD TBODY TR TH TD'.split(
  ' ',
)
const ATTRIBUTES: Record<string, RegExp> = {
  'A href': /^(https?:\/\/|mailto:)/i,
  'OL start': /^\d+$/,
  'SPAN style': /^((background-)?color:\s*[#\w(), ]+;?\s*)+$/,
  'TD colspan': /^\d+$/,
  'TD rowspan': /^\d+$/,
  'TH colspan': /^\d+$/,
  'TH rowspan': /^\d+$/,
}

/** Everything in this HTML that isn't allowed. */
function strangers(html: string): string[] {
  const { body } = new window.DOMParser().parseFromString(`<!doctype html><body>${html}</body>`, 'text/html')
  return [...body.querySelectorAll('*')].flatMap((element) => [
    ...(TAGS.includes(element.tagName) ? [] : [element.tagName]),
    ...[...element.attributes]
      .filter(({ name, value }) => !ATTRIBUTES[`${element.tagName} ${name}`]?.test(value ?? ''))
      .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
  ])
}

describe('the text of an invitation', () => {
  test.each([
    '<p>Dear all,<br />welcome to <strong>First aid</strong>, <em>really</em> <u>soon</u> <s>not</s>.</p>',
    '<h2>What to bring</h2><ul><li>shoes</li><li>a pen</li></ul><ol><li>one</li></ol><blockquote>said</blockquote>',
    '<p><a href="https://intranet.example/course?id=1&amp;x=2">the course</a>, <a href="mailto:a@b.example">mail</a></p>',
    '<table><tbody><tr><th colspan="2">Day</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>',
    '<p><span style="color:#ff0000">red</span> <span style="background-color:rgb(1, 2, 3)">x</span></p>',
    '<p>5 &lt; 6 &amp; {training} “quoted” – €</p>',
  ])('%s stays as it is', (html) => {
    expect(cleanRichText(html)).toBe(html)
  })

  test.each([
    ['<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['<p onclick="x()" class="MsoNormal" style="margin:0">a</p>', '<p>a</p>'],
    ['<img src=x onerror=alert(1)>hi', 'hi'],
    ['<a href="javascript:alert(1)">a</a>', '<span>a</span>'],
    ['<a href=" jAvAsCrIpT&#58;alert(1)">a</a>', '<span>a</span>'],
    [
      '<a href="data:text/html,x">a</a><a href="//evil.example">b</a><a href="/here">c</a>',
      '<span>a</span><span>b</span><span>c</span>',
    ],
    ['<a href="https://x.example" target="_blank" onmouseover="x()">a</a>', '<a href="https://x.example">a</a>'],
    ['<span style="color:red;position:fixed;background-color:url(x)">a</span>', '<span style="color:red">a</span>'],
    ['<svg><script>x</script><p>s</p></svg><math><mi>m</mi></math>a', 'a'],
    ['<style>p{}</style><title>t</title><iframe src="x">i</iframe>a', 'a'],
    ['<form><input value="x"><button>b</button></form>', 'b'],
    ['<!-- c --><o:p>&nbsp;</o:p><p>Word</p><![CDATA[x]]>', '<p>Word</p>'],
    ['<p>a\u0000b\u001bc\ud800d&#27;e</p>\n', '<p>abcde</p>'],
    ['<p><x><p>a<x><p>b', '<p></p><p>a</p><p>b</p><p></p><p></p>'],
    [
      '<a href="https://x.example/map"><img src="m.png" alt="The map"></a> <img alt="logo">',
      '<a href="https://x.example/map">The map</a>',
    ],
    ['<a href="https://x.example/m"><img src=m></a>', '<a href="https://x.example/m">https://x.example/m</a>'],
    ['<ol start="3"><li>c</li></ol>', '<ol start="3"><li>c</li></ol>'],
    ['<td colspan="1e9" rowspan="3">a</td>', '<td rowspan="3">a</td>'],
  ])('%s becomes %s', (html, expected) => {
    expect(cleanRichText(html)).toBe(expected)
  })

  const IGNORED = (sign: string) =>
    `<![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>`
  const inWord = (level: number, sign: string, text: string) =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-list:l0 level${String(level)} lfo1'>${IGNORED(sign)}${text}<o:p></o:p></p>\n`

  test('lists from Word stay lists, with their bullets, numbers and levels', () => {
    const bullets =
      inWord(1, '·', 'Shoes') + inWord(2, 'o', 'dry <b>ones</b>') + inWord(3, '§', 'black') + inWord(1, '·', 'A pen')
    expect(cleanRichText(`<p class=MsoNormal>Bring:</p>${bullets}<p>Bye</p>`)).toBe(
      '<p>Bring:</p><ul><li>Shoes<ul><li>dry <b>ones</b><ul><li>black</li></ul></li></ul></li><li>A pen</li></ul><p>Bye</p>',
    )
    expect(cleanRichText(inWord(1, '3.', 'Third') + inWord(1, '4.', 'Fourth') + inWord(2, 'a)', 'of it'))).toBe(
      '<ol start="3"><li>Third</li><li>Fourth<ol><li>of it</li></ol></li></ol>',
    )
    const plain = ['One', 'Two'].map((text) => `<p class="MsoListParagraph">·<span>&nbsp; </span>${text}</p>`).join('')
    expect(cleanRichText(plain)).toBe('<ul><li>One</li><li>Two</li></ul>')
    expect(cleanRichText('<p class="MsoListParagraph">Just indented</p>')).toBe('<p>Just indented</p>')
  })

  test.each(['', ' ', '<p></p>', '<p><br></p>', '<p>&nbsp;</p><p> </p>', '<script>x</script>'])(
    '%j has no visible text and counts as empty',
    (html) => {
      expect(cleanRichText(html)).toBe('')
    },
  )

  const pieces = fc.constantFrom(
    ...'<p> </p> <p <div> </div> <b> </b> <a href="https://x.example/"> <a href=javascript:x> </a> <span style="color:red"> <span style="color:expression(1)"> </span> <svg> </svg> <svg/onload=x> <math> </math> <mtext> <style> </style> <script> </script> <!-- --> --!> <![CDATA[ ]]> <template> </template> <select> <option> </select> <textarea> </textarea> <title> </title> <noscript> </noscript> <table> <tr> <td colspan=2> </td> </table> <img/src=x onerror=x> <iframe srcdoc="<p>"> </iframe> <plaintext> <xmp> </xmp> <isindex> <base href=//x> <meta http-equiv=refresh> <form> <input autofocus onfocus=x> <h1> </h1> <h9> <li> <ul> </ul> <blockquote> <hr> <br> text &lt;script&gt; &amp; &#60; &#x3c;img &nbsp; {training} " \' = ` \\ / > < \u0000'.split(
      ' ',
    ),
    ' ',
    '\n',
    '\t',
  )
  const soup = fc.oneof(
    fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(' ')),
    fc.string(),
    fc.string({ unit: 'binary' }),
  )

  test('whatever was sent, another parser finds only allowed elements in the result', () => {
    fc.assert(
      fc.property(soup, (html) => {
        expect(strangers(cleanRichText(html))).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })

  test('cleaning twice changes nothing', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const once = cleanRichText(html)
        expect(cleanRichText(once)).toBe(once)
      }),
      { numRuns: 1500 },
    )
  })

  test('thousands of nested tags do no harm', () => {
    for (const tag of [
      '<div>',
      '<b>',
      '<table><tr><td>',
      '<a href="https://x.example">',
      '<!--',
      '<svg>',
      '&lt;',
      '<a<a',
    ])
      expect(() => cleanRichText(tag.repeat(10_000))).not.toThrow()
  })
})
