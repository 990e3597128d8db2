import { PLACEHOLDERS, type Placeholder } from './contract.ts'

export type PlaceholderValues = Readonly<Record<Placeholder, string>>

const NAME = String.raw`\p{L}[\p{L}\p{N}_.\-]*`
const IN_TEXT = new RegExp(String.raw`\{\s*(${NAME})\s*\}`, 'gu')
// When half a placeholder is made bold, the editor puts its tags inside the braces.
const GAP = String.raw`((?:\s|&nbsp;|<\/?\w[^<>]{0,500}>){0,20})`
const IN_HTML = new RegExp(String.raw`\{${GAP}(${NAME})${GAP}\}`, 'gu')

/** All names in braces, known or not, as written. */
export const placeholdersIn = (text: string): string[] => [...text.matchAll(IN_HTML)].map(([, , name = '']) => name)

/** The placeholders used in a title or text, each once. */
export function placeholdersNamed(text: string): Placeholder[] {
  return [...new Set(placeholdersIn(text).flatMap((name) => placeholderNamed(name) ?? []))]
}

/** Unknown names in braces, each once, as written. */
export function unknownPlaceholders(text: string): string[] {
  return [...new Set(placeholdersIn(text).filter((name) => !placeholderNamed(name)))]
}

/** Fills the placeholders of a plain text, such as a title; unknown ones stay. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replace(IN_TEXT, (written, name: string) => {
    const placeholder = placeholderNamed(name)
    return placeholder ? values[placeholder] : written
  })
}

/** Fills the placeholders of HTML; the values are escaped. */
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

/** Escapes a text for HTML, including attributes in quotation marks. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

const placeholderNamed = (name: string) => PLACEHOLDERS.find((known) => known === name.toLowerCase())
