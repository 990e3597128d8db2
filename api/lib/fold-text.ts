/** Text as it is compared in searches and sorted: without regard to case and accents. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
}

/** A test of searchable text (folded, one field a line): every word of the search must occur in it. */
export function searchTest(search: string | undefined): (foldedText: string) => boolean {
  const words = foldText(search ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return (text) => words.every((word) => text.includes(word))
}
