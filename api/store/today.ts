import type { Clock } from '../lib/clock.ts'
import { wallTimeAt } from '../lib/wall-time.ts'
import { readTrainingSettings } from './settings.ts'
import type { Store } from './store.ts'

/** The day it is where the company is ("2027-03-01"): in the time zone of its trainings. */
export async function today({ store, clock }: { store: Store; clock: Clock }): Promise<string> {
  const { defaultTimeZone } = await readTrainingSettings(store)
  return wallTimeAt(clock.now(), defaultTimeZone).slice(0, 10)
}
