/** How much is asked at a time: at the beginning, and at the most. */
export interface GateWidth {
  first: number
  widest: number
}

/** Once Microsoft has asked to slow down, so many clean answers allow one place more. */
const CLEAN_ANSWERS_TO_WIDEN = 20

export interface GateWindow {
  places(): number
  /** Begins with so many places, as long as no answer has taught better; 0 changes nothing. */
  beginWith(places: number): void
  /** Names the time in which a request goes out, for what its answer teaches. */
  era(): number
  clean(era: number): void
  refused(era: number): void
}

/**
 * Learns how many requests a tenant takes at a time: twice as many each time all were answered, until the first refusal
 * halves them; from then on slowly. Refusals of requests that went out before the last halving are part of the same.
 */
export function createGateWindow({ first, widest }: GateWidth): GateWindow {
  let places = first
  let era = 0
  let clean = 0
  let isFresh = true
  return {
    places: () => places,
    beginWith: (wanted) => {
      if (isFresh && wanted >= 1) places = Math.min(Math.floor(wanted), widest)
    },
    era: () => era,
    clean: (asked) => {
      isFresh = false
      if (asked !== era) return
      clean += 1
      if (places < widest && (era === 0 || clean % CLEAN_ANSWERS_TO_WIDEN === 0)) places += 1
    },
    refused: (asked) => {
      isFresh = false
      if (asked !== era) return
      era += 1
      clean = 0
      places = Math.max(1, Math.floor(places / 2))
    },
  }
}
