const HEAD = '<head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r\n</head>'
/** Elements that are removed with their content. */
const DROPPED =
  /<(script|style|iframe|object|embed|form|svg|math|noscript|template|title|head)\b[\s\S]*?(<\/\1\s*>|$)/gi
const COMMENTS = /<!--[\s\S]*?(-->|$)|<![^>]*>|<\?[^>]*>/g
/** Elements that are removed but keep their content. */
const UNWRAPPED = new Set([
  'html',
  'body',
  'meta',
  'link',
  'base',
  'input',
  'button',
  'textarea',
  'select',
  'option',
  'label',
  'main',
  'section',
  'article',
  'header',
  'footer',
  'nav',
])
const BLOCKS = new Set(['p', 'div', 'ul', 'ol', 'li', 'table', 'tr', 'h1', 'h2', 'h3', 'blockquote', 'br', 'hr'])
const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g
const ATTRIBUTE = /([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
const ENTITIES: Record<string, string> = {
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
  '&eacute;': 'é',
  '&egrave;': 'è',
  '&euml;': 'ë',
  '&uuml;': 'ü',
  '&ouml;': 'ö',
  '&auml;': 'ä',
  '&ndash;': '–',
  '&rsquo;': '’',
}

/**
 * HTML as Exchange keeps it: without anything that could run, with rewritten tags, wrapped in a document. Storing it
 * again doesn't change it, but it differs from what was sent.
 */
export function keptHtml(html: string): string {
  return `<html>${HEAD}<body>\r\n${keptFragment(html)}\r\n</body></html>`
}

/** The body of a stored document. */
export function bodyOf(document: string): string {
  return /<body[^>]*>\r?\n?([\s\S]*?)\r?\n?<\/body>/i.exec(document)?.[1] ?? document
}

/** A plain text as a document. */
export function textAsHtml(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => escapeHtml(line))
  return `<html>${HEAD}<body>\r\n<div class="PlainText">${lines.join('<br>\r\n')}</div>\r\n</body></html>`
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** The words of a document. */
export function htmlAsText(document: string): string {
  return bodyOf(document)
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>\s*/gi, '\r\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/(\r\n){3,}/g, '\r\n\r\n')
    .trim()
}

function keptFragment(html: string): string {
  const inner = html.replace(COMMENTS, '').replace(DROPPED, '')
  const rewritten = inner.replace(TAG, (_tag, slash: string, name: string, rest: string) =>
    keptTag(slash === '/', name.toLowerCase(), rest),
  )
  return rewritten
    .replace(
      /&(?:apos|#39|#x27|eacute|egrave|euml|uuml|ouml|auml|ndash|rsquo);/g,
      (entity) => ENTITIES[entity] ?? entity,
    )
    .replaceAll('\u00a0', '&nbsp;')
    .replace(/\r?\n/g, '\r\n')
    .replace(/(\r\n\s*){2,}/g, '\r\n')
    .trim()
}

function keptTag(closes: boolean, name: string, rest: string): string {
  if (UNWRAPPED.has(name)) return ''
  if (closes) return name === 'br' ? '' : `</${name}>${BLOCKS.has(name) ? '\r\n' : ''}`
  const attributes = [...rest.matchAll(ATTRIBUTE)].flatMap(([, key = '', double, single, bare]) =>
    keptAttribute(key.toLowerCase(), double ?? single ?? bare ?? ''),
  )
  return `<${[name, ...attributes].join(' ')}>${name === 'br' || name === 'hr' ? '\r\n' : ''}`
}

function keptAttribute(name: string, value: string): string[] {
  if (name.startsWith('on') || name === 'srcdoc' || name === 'contenteditable' || name === 'target') return []
  const isAddress = name === 'href' || name === 'src'
  if (isAddress && !/^(https?:|mailto:|tel:|cid:|#)/i.test(value.trim())) return []
  if (name === 'style')
    return [
      `style="${value
        .replace(/\s*([:;])\s*/g, '$1')
        .replaceAll(';', '; ')
        .replace(/;\s*$/, '')
        .replaceAll('"', "'")}"`,
    ]
  return [`${name}="${value.replaceAll('"', '&quot;')}"`]
}
