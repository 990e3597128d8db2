import iconv from 'iconv-lite'

/**
 * Code pages that Western and Central European systems still use. The first is taken when nothing distinguishes them.
 */
const CODE_PAGES = ['windows-1252', 'windows-1250', 'macintosh', 'cp850'] as const
const LOOKED_AT = 64 * 1024

/** The code page of a list without a byte order mark and valid UTF-8: the one that turns its bytes into words. */
export function guessCodePage(bytes: Uint8Array): string {
  const sample = sampleOf(bytes)
  const scores = CODE_PAGES.map((name) => ({ name, score: oddity(iconv.decode(sample, name)) }))
  return scores.reduce((best, next) => (next.score < best.score ? next : best)).name
}

/** Lines with a non-ASCII byte, as many as are worth checking. */
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

/** Letters of the expected languages; others are possible but rare. */
const EXPECTED = /[äöüßéèêëàâçùûîïôœæáíóúñøåãõìòýąćęłńśźżčďěňřšťůžăâîșțőű€’‘“”„–«»°§\u00a0]/giu

const COMMON = /[äöüßéèëàçøåæêñ]/giu

/** How wrong a text looks: symbols within words, capitals after lower-case letters, unexpected letters. */
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
