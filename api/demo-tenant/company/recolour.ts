const QUANTISATION_TABLES = 0xdb
const START_OF_SCAN = 0xda
/** Places in a quantisation table that are changed: fine detail, so that the eye sees the same picture. */
const FIRST_PLACE = 3
const PLACES = 8
/** Two tables with eight places each give the number of variants. */
export const VARIANTS = 2 ** (2 * PLACES)

/**
 * The same picture with slightly different pixels for each variant (0 is the picture itself). A JPEG multiplies what it
 * stores by its quantisation tables; changing entries there changes the pixels for the price of copying the bytes.
 */
export function recolour(jpeg: Uint8Array, variant: number): Uint8Array {
  if (variant === 0) return jpeg
  const changed = new Uint8Array(jpeg)
  for (const { table, offset } of quantisationTables(changed)) {
    const bits = table === 0 ? variant : variant >> PLACES
    for (let place = 0; place < PLACES; place += 1) {
      if (((bits >> place) & 1) === 0) continue
      const at = offset + FIRST_PLACE + place
      changed[at] = Math.min(255, (changed[at] ?? 0) + 3)
    }
  }
  return changed
}

/** Where the 8-bit quantisation tables of a JPEG start. */
function* quantisationTables(jpeg: Uint8Array): Generator<{ table: number; offset: number }> {
  let at = 2
  while (jpeg[at] === 0xff && jpeg[at + 1] !== START_OF_SCAN) {
    const length = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0)
    if (jpeg[at + 1] === QUANTISATION_TABLES) {
      for (let offset = at + 4; offset < at + 2 + length; offset += 65)
        yield { table: jpeg[offset] ?? 0, offset: offset + 1 }
    }
    at += 2 + length
  }
}
