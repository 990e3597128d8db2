/** How many simultaneous requests: at first, and at most. */
export interface GateWidth {
  first: number
  widest: number
}

/** After Microsoft has asked to slow down, this many clean answers in a row allow one more request at a time. */
const CLEAN_ANSWERS_TO_WIDEN = 20

export interface GateWindow {
  places(): number
  /** Starts with this many places until answers show better; 0 changes nothing. */
  beginWith(places: number): void
  /** Identifies when a request went out, to judge its answer. */
  era(): number
  clean(era: number): void
  refused(era: number): void
}

/**
 * Learns how many simultaneous requests a tenant accepts: the number doubles while all succeed, is halved at the first
 * refusal, and then grows slowly. Refusals of requests sent before the last halving count as part of it.
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
