import { LinkifyIt } from 'linkify-it'

const finder = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, urlAuth: true })

export interface FoundLink {
  /** As a browser opens it. */
  url: string
  /** False when it only looks like an address, such as "contoso.com/rooms". */
  certain: boolean
}

/** The web addresses in a plain text, in order. */
export function linksIn(text: string): FoundLink[] {
  return (finder.match(text) ?? []).flatMap(({ schema, raw, url }) => {
    if (schema === '') return [{ url, certain: /^www\./i.test(raw) }]
    return /^https?:$/i.test(schema) ? [{ url, certain: true }] : []
  })
}
