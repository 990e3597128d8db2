/** How many portraits are committed, and how wide and high they are in pixels. */
export const PORTRAIT_COUNT = 175
export const PORTRAIT_SIDE = 432

/** The file of a portrait, by number from 0. */
export function portraitFile(portrait: number): URL {
  return new URL(`portraits/${String(portrait).padStart(3, '0')}.jpg`, import.meta.url)
}
