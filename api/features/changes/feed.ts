import type { Context } from '../../context.ts'
import type { ChangeRecord } from '../../store/change-records.ts'
import type { Collection, Store } from '../../store/store.ts'

/** One thing as it is now. */
interface Sighting<Facts> {
  id: string
  at: string
  facts: Facts
}

/** Something whose changes the HR system follows. */
export interface Feed<Facts> {
  name: 'photos' | 'attendance'
  records(store: Store): Collection<ChangeRecord<Facts>>
  /** Everything there is now, each thing once. */
  look(ctx: Context): AsyncIterable<Sighting<Facts>>
  /** What is still reported about something that no longer exists. */
  ofGone(facts: Facts): Facts
}
