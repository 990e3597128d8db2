import iconv from 'iconv-lite'

/**
 * Code pages in which Western and Central European systems still write lists. The first is meant where nothing tells
 * them apart.
 */
const CODE_PAGES = ['windows-1252', 'windows-1250', 'macintosh', 'cp850'] as const
const LOOKED_AT = 64 * 1024

/** What a list without a mark and without valid UTF-8 was written in: the code page that makes words of its bytes. */
export function guessCodePage(bytes: Uint8Array): string {
  const sample = sampleOf(bytes)
  const scores = CODE_PAGES.map((name) => ({ name, score: oddity(iconv.decode(sample, name)) }))
  return scores.reduce((best, next) => (next.score < best.score ? next : best)).name
}

/** The lines with a byte beyond ASCII, as many as are worth looking at. */
function sampleOf(bytes: Uint8Array): Buffer {
  const parts: Buffer[] = []
  let size = 0
  for (let at = bytes.findIndex((byte) => byte > 0x7f); at >= 0 && size < LOOKED_AT;) {
    const part = Buffer.from(bytes.subarray(Math.max(0, at - 20), at + 20))
    parts.push(part)
    size += part.length
    const next = bytes.subarray(at + 20).findIndex((byte) => byte > 0x7f)
    at = next < 0 ? -1 : at + 20 + next
  }
  return Buffer.concat(parts)
}

/** Letters of the languages that are expected; others are possible, and rare. */
const EXPECTED = /[äöüßéèêëàâçùûîïôœæáíóúñøåãõìòýąćęłńśźżčďěňřšťůžăâîșțőű€’‘“”„–«»°§\u00a0]/giu

const COMMON = /[äöüßéèëàçøåæêñ]/giu

/** How much of a text looks wrong: signs within words, capitals behind small letters, letters nobody expects. */
function oddity(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const beyond = count(/[^\x00-\x7f]/g) // eslint-disable-line no-control-regex -- everything beyond ASCII
  return (
    3 * count(/(?<=\p{L})[^\x00-\x7f\p{L}\p{M}’‘“”„–\s](?=\p{L})/gu) + // eslint-disable-line no-control-regex -- as above
    3 * count(/(?<=\p{L})[‘“„«]/gu) +
    3 * count(/(?<=\p{Ll})(?=[^a-zA-Z])\p{Lu}/gu) +
    count(/(?<=\p{Ll})\u00a0(?=\p{Ll})/gu) / 2 +
    4 * count(/[\u0080-\u009f\ufffd]/g) +
    2 * count(/(?<![\p{L}\p{N}])[^\x00-\x7f\p{L}\p{M}’‘“”„–«»€°§\s](?=\p{L})/gu) + // eslint-disable-line no-control-regex -- as above
    beyond -
    count(EXPECTED) -
    count(COMMON) / 5
  )
}
