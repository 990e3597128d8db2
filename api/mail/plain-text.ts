import { severalLines } from './mail-text.ts'

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi

/**
 * What a mail shows where HTML is not shown: the words of cleaned HTML, with its lists and the addresses of its links.
 */
export function plainText(html: string): string {
  const lines = html
    .replace(/\s+/g, ' ')
    .replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gi, (_whole, href: string, label: string) => linkText(href, label))
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<hr\s*\/?>/gi, '\n---\n')
    .replace(/<li>/gi, '\n- ')
    .replace(/<\/t[hd]>/gi, ' ')
    .replace(/<\/(p|h[1-4]|blockquote|ul|ol|table)>/gi, '\n\n')
    .replace(/<\/(div|tr)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
  return severalLines(
    decode(lines)
      .replace(/ *\n */g, '\n')
      .replace(/\n{3,}/g, '\n\n'),
  )
}

function linkText(href: string, label: string): string {
  const address = href.replace(/^mailto:/i, '')
  return label === href || label === address ? label : `${label} (${address})`
}

function decode(text: string): string {
  return text.replace(
    ENTITY,
    (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole
      const point = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
      return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : ''
    },
  )
}

/** Plain text as HTML that shows the same. */
export function asHtml(text: string): string {
  if (text === '') return ''
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  return safe
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`)
    .join('')
}
