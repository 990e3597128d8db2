/** A typed number. @returns undefined when it isn't a whole number from `least` to `most` */
export function wholeNumber(text: string, least: number, most: number): number | undefined {
  const tidy = text.replaceAll(/[\s.,']/gu, '')
  if (!/^\d{1,9}$/.test(tidy)) return undefined
  const value = Number(tidy)
  return value >= least && value <= most ? value : undefined
}
