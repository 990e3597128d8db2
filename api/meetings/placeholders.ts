import { PLACEHOLDERS, type Placeholder } from './contract.ts'

export type PlaceholderValues = Readonly<Record<Placeholder, string>>

const NAME = String.raw`\p{L}[\p{L}\p{N}_.\-]*`
const IN_TEXT = new RegExp(String.raw`\{\s*(${NAME})\s*\}`, 'gu')
// An editor that makes half a placeholder bold puts its tags between brace and name.
const GAP = String.raw`((?:\s|&nbsp;|<\/?\w[^<>]{0,500}>){0,20})`
const IN_HTML = new RegExp(String.raw`\{${GAP}(${NAME})${GAP}\}`, 'gu')

/** All names in braces, known or not, as they were written. */
export const placeholdersIn = (text: string): string[] => [...text.matchAll(IN_HTML)].map(([, , name = '']) => name)

/** The placeholders a title or a text uses, each once. */
export function placeholdersNamed(text: string): Placeholder[] {
  return [...new Set(placeholdersIn(text).flatMap((name) => placeholderNamed(name) ?? []))]
}

/** The names in braces that are none of ours, each once, as they were written. */
export function unknownPlaceholders(text: string): string[] {
  return [...new Set(placeholdersIn(text).filter((name) => !placeholderNamed(name)))]
}

/** A plain text, such as a title, with its placeholders filled; unknown ones stay as they are. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replace(IN_TEXT, (written, name: string) => {
    const placeholder = placeholderNamed(name)
    return placeholder ? values[placeholder] : written
  })
}

/** HTML with its placeholders filled; the values are text, whatever signs they hold. */
export function fillPlaceholdersInHtml(html: string, values: PlaceholderValues): string {
  return html.replace(IN_HTML, (written, before: string, name: string, after: string) => {
    const placeholder = placeholderNamed(name)
    return placeholder ? `${before}${escapeHtml(values[placeholder])}${after}` : written
  })
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as it may stand in HTML, also in an attribute with quotation marks. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

const placeholderNamed = (name: string) => PLACEHOLDERS.find((known) => known === name.toLowerCase())
