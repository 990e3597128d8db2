/** What Teams adds below the text of an online meeting: a rule, then its own mark or the link. */
const RULE = /_{20,}/g
const MARK = 'me-email-text'
const RULE_NEAR = 1_000

/**
 * The join block in the body of an online meeting, "" when there is none. Writing a body without it turns the Teams
 * meeting off. https://learn.microsoft.com/graph/outlook-calendar-online-meetings
 */
export function joinBlockOf(html: string, joinUrl: string | undefined): string {
  const body = bodyOf(html)
  const known = firstOf(body, [MARK])
  const mark = known ?? firstOf(body, joinUrl === undefined ? [] : [joinUrl, joinUrl.replaceAll('&', '&amp;')])
  if (mark === undefined) return ''
  const rule = [...body.slice(0, mark).matchAll(RULE)].at(-1)
  // A rule before Teams' own mark belongs to the block only if nothing is in between: the text above may have rules
  // too.
  const belongs =
    rule &&
    mark - rule.index < RULE_NEAR &&
    (known === undefined || wordsOf(body.slice(rule.index + rule[0].length, body.lastIndexOf('<', mark))) === '')
  const from = belongs ? rule.index : mark
  const start = body.lastIndexOf('<div', from)
  return body.slice(start < 0 ? body.lastIndexOf('<', from) : start).trim()
}

/** Puts a new text above the existing join block. */
export function withJoinBlockOf(existing: string, joinUrl: string | undefined, text: string): string {
  const block = joinBlockOf(existing, joinUrl)
  return block === '' ? text : `${text}<br>\n${block}`
}

/** The text above the join block, as HTML. */
export function withoutJoinBlock(html: string, joinUrl: string | undefined): string {
  const block = joinBlockOf(html, joinUrl)
  const body = bodyOf(html)
  return block === '' ? body : body.slice(0, body.indexOf(block)).replace(/(<br\s*\/?>|\s)+$/i, '')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** The words of a text with white space collapsed: what stays the same when HTML is rewritten. */
export function wordsOf(html: string): string {
  return bodyOf(html)
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/h\d)\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[0-9a-f]+|\w+);/gi, (written, name: string) => entity(name) ?? written)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

const bodyOf = (html: string) => /<body[^>]*>([\s\S]*?)<\/body>/i.exec(html)?.[1]?.trim() ?? html

function firstOf(text: string, marks: readonly string[]): number | undefined {
  const found = marks.map((mark) => text.indexOf(mark)).filter((at) => at >= 0)
  return found.length > 0 ? Math.min(...found) : undefined
}
