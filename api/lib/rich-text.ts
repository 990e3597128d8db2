import sanitizeHtml from 'sanitize-html'
import { withWordLists, wordListLevel } from './word-lists.ts'

const COLOUR = /^(#[\da-f]{3}|#[\da-f]{6}|[a-z]{3,20}|rgb\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*\))$/i
/**
 * What XML, and so Exchange, rejects (control characters and unpaired surrogates), and marks that reverse the direction
 * of text.
 */
// eslint-disable-next-line no-control-regex -- these are the characters in question
const NO_TEXT = /[\0-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu
const MOST_PASSES = 6
const LINK = /^(https?:\/\/|mailto:)/i

/** Tags that Outlook shows as intended on every device, and that can't do anything. */
const RULES: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'div',
    'br',
    'hr',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'a',
    'span',
    'ul',
    'ol',
    'li',
    'h1',
    'h2',
    'h3',
    'h4',
    'blockquote',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: {
    a: ['href'],
    ol: ['start'],
    span: ['style'],
    th: ['colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  },
  allowedStyles: { span: { color: [COLOUR], 'background-color': [COLOUR] } },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'title',
    'head',
    'xmp',
    'iframe',
    'noembed',
    'noframes',
    'template',
    'svg',
    'math',
    'object',
    'select',
  ],
  nestingLimit: 40,
  transformTags: { a: onlyWholeAddresses, ol: onlyCounts, td: onlyCounts, th: onlyCounts },
}

/**
 * HTML as an invitation may contain it: what isn't allowed is removed, and its visible text kept. HTML that shows
 * nothing becomes an empty text. Cleaning it a second time changes nothing.
 */
export function cleanRichText(html: string): string {
  let clean = cleanOnce(NEEDS_READING.test(html) ? asMeant(html) : html)
  // Removing tags can leave nested paragraphs, which would parse differently next time.
  for (let pass = 1; pass < MOST_PASSES; pass += 1) {
    const again = cleanOnce(clean)
    if (again === clean) break
    clean = again
  }
  return isBlank(clean) ? '' : clean
}

/** What Word and web pages express in ways that sanitising would lose. */
const NEEDS_READING = /mso-?list|<img\b/i
const READING: sanitizeHtml.IOptions = {
  ...RULES,
  allowedTags: [...(RULES.allowedTags as string[]), 'img'],
  allowedAttributes: { a: ['href'], ol: ['start'], span: ['style'], p: ['data-list'], img: ['alt'] },
  transformTags: {
    ...RULES.transformTags,
    p: (tagName, given) => {
      const level = wordListLevel(given)
      return { tagName, attribs: level === undefined ? {} : { 'data-list': String(level) } }
    },
  },
}
const LINK_AROUND = /<a href="([^"]*)">((?:(?!<a\b).)*?)<\/a>/gis

/** Turns Word's lists into lists, and links around pictures into links with text. */
function asMeant(html: string): string {
  const read = sanitizeHtml(html, READING)
  return withWordLists(
    read.replace(LINK_AROUND, (whole, href: string, inside: string) => linkWithWords(whole, href, inside)),
  )
}

/** The picture's alternative text, or the address if it has none: an empty link can't be clicked. */
function linkWithWords(whole: string, href: string, inside: string): string {
  if (!/<img\b/i.test(inside)) return whole
  const worded = inside.replace(/<img\b[^>]*>/gi, (img) => /\balt="([^"]*)"/i.exec(img)?.[1] ?? '')
  return `<a href="${href}">${isBlank(worded) ? href.replace(/^mailto:/i, '') : worded}</a>`
}

const cleanOnce = (html: string) => sanitizeHtml(html, RULES).replace(NO_TEXT, '').trim()

/** In a mail, an address without a host leads nowhere. */
function onlyWholeAddresses(tagName: string, { href = '' }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  return LINK.test(href.trim()) ? { tagName, attribs: { href: href.trim() } } : { tagName: 'span', attribs: {} }
}

function onlyCounts(tagName: string, given: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  return { tagName, attribs: Object.fromEntries(Object.entries(given).filter(([, value]) => /^\d{1,3}$/.test(value))) }
}

const isBlank = (html: string) => html.replace(/<(?!hr)[^>]*>|&nbsp;|\s/g, '') === ''
