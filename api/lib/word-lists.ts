/** A list item as Word and Outlook write it: a paragraph whose text begins with its own bullet or number. */
interface ListLine {
  level: number
  kind: 'ul' | 'ol'
  /** Of a numbered item. */
  number: number
  html: string
}

const LINES = /(?:<p data-list="\d">(?:(?!<\/?p\b).)*<\/p>\s*)+/gs
const LINE = /<p data-list="(\d)">((?:(?!<\/?p\b).)*)<\/p>/gs
const SIGN = '[·•▪◦‣●○■□§Øüo➢–—\\-*\\ue000-\\uf8ff]'
const NUMBER = '\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.)]'
/** Tags and spaces before and after the bullet. */
const GAP = '(?:<[^>]*>|&nbsp;|[\\s\\u00a0])'
const MARKER = new RegExp(`^(${GAP}*)(${SIGN}|${NUMBER})(${GAP}+)`, 'u')
const IS_NUMBER = new RegExp(`^${NUMBER}$`)
const PT_PER_LEVEL = 36

/** The level of a paragraph that Word wrote as a list item, from 1. @returns undefined for any other paragraph */
export function wordListLevel({ class: names = '', style = '' }: Readonly<Record<string, string>>): number | undefined {
  const level = /mso-list:[^;]*\blevel(\d)/i.exec(style)?.[1]
  if (level !== undefined) return Math.max(1, Number(level))
  if (!/\bMsoListParagraph/i.test(names)) return undefined
  const points = /margin-left:\s*([\d.]+)pt/i.exec(style)?.[1]
  return points === undefined ? 1 : Math.min(9, Math.max(1, Math.round(Number(points) / PT_PER_LEVEL)))
}

/** Turns paragraphs with a level in `data-list` into lists. */
export function withWordLists(html: string): string {
  return html.replace(LINES, (paragraphs) => {
    const parts: string[] = []
    let lines: ListLine[] = []
    for (const [whole, level = '1', inside = ''] of paragraphs.matchAll(LINE)) {
      const line = readLine(Number(level), inside)
      if (line) lines.push(line)
      else {
        parts.push(asList(lines), whole)
        lines = []
      }
    }
    return [...parts, asList(lines)].join('')
  })
}

function readLine(level: number, inside: string): ListLine | undefined {
  const found = MARKER.exec(inside)
  if (!found) return undefined
  const [whole, before = '', sign = '', behind = ''] = found
  const tags = `${before}${behind}`.replace(/(^|>)[^<]*/g, '$1')
  const html = withoutEmptySpans(tags + inside.slice(whole.length))
  return { level, kind: IS_NUMBER.test(sign) ? 'ol' : 'ul', number: Number(/\d+/.exec(sign)?.[0] ?? 1), html }
}

function withoutEmptySpans(html: string): string {
  const less = html.replace(/<(span|b|i|u|strong|em)\b[^>]*>\s*<\/\1>/g, '')
  return less === html ? html : withoutEmptySpans(less)
}

/** Items of several levels as nested lists. */
function asList(lines: readonly ListLine[]): string {
  let html = ''
  const open: ListLine[] = []
  for (const line of lines) {
    while (open.length > 0 && isOver(open, line)) html += `</li></${open.pop()?.kind ?? 'ul'}>`
    const top = open.at(-1)
    if (top?.level === line.level) html += '</li><li>'
    else {
      const start = line.kind === 'ol' && line.number > 1 ? ` start="${String(line.number)}"` : ''
      html += `<${line.kind}${start}><li>`
      open.push(line)
    }
    html += line.html
  }
  return (
    html +
    open
      .toReversed()
      .map(({ kind }) => `</li></${kind}>`)
      .join('')
  )
}

/** A deeper list ends at an item of a higher level, and any list where its kind changes. */
function isOver(open: readonly ListLine[], line: ListLine): boolean {
  const [above, top] = [open.at(-2), open.at(-1)]
  if (!top || top.level < line.level) return false
  if (top.level === line.level) return top.kind !== line.kind
  return above !== undefined || top.kind !== line.kind
}
