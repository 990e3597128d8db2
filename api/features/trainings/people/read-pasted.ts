/** Part of a pasted list: as written, and the text that names the person. */
export interface Pasted {
  text: string
  key: string
  /** May be the family name in "Peeters, Anna <address>", and then names no one by itself. */
  loose?: true
}

/**
 * The parts of a list of addresses, numbers and names: one per line, or separated by comma, semicolon or tab; "Name
 * <address>" is one part.
 */
export function readPasted(list: string): Pasted[] {
  return list.split(/[\r\n]+/).flatMap(readLine)
}

// Written by hand: with one long regular expression, a crafted text could take minutes.
function readLine(line: string): Pasted[] {
  const pasted: Pasted[] = []
  let at = 0
  for (let close = line.indexOf('>'); close >= 0; close = line.indexOf('>', at)) {
    const piece = line.slice(at, close)
    const open = piece.lastIndexOf('<')
    if (open < 0) pasted.push(...separate(piece))
    else {
      const { others, name } = splitName(piece.slice(0, open))
      pasted.push(...others, {
        text: `${name} <${piece.slice(open + 1).trim()}>`.trim(),
        key: piece
          .slice(open + 1)
          .trim()
          .replace(/^mailto:/i, ''),
      })
    }
    at = close + 1
  }
  return [...pasted, ...separate(line.slice(at))]
}

/** The text before an address: its name, which mail programs quote if it has a comma, and anyone named before it. */
function splitName(before: string): { others: Pasted[]; name: string } {
  const text = before.trimEnd()
  const quote = text.endsWith('"') ? text.lastIndexOf('"', text.length - 2) : -1
  if (quote >= 0) return { others: separate(text.slice(0, quote)), name: text.slice(quote) }
  const name = text.slice(Math.max(...[',', ';', '\t'].map((sign) => text.lastIndexOf(sign))) + 1)
  const others = separate(text.slice(0, text.length - name.length))
  const last = others.at(-1)
  if (last && text.at(-name.length - 1) === ',' && !/[@\d]/.test(last.key)) last.loose = true
  return { others, name: name.trim() }
}

const separate = (text: string): Pasted[] =>
  text
    .split(/[;,\t]/)
    .map((part) => ({
      text: part.trim(),
      key: part
        .trim()
        .replace(/^["'<]/, '')
        .replace(/["'>]$/, ''),
    }))
    .filter(({ key }) => key !== '')
