import type { Context } from '../../context.ts'
import type { ChangeRecord } from '../../store/change-records.ts'
import type { Collection, Store } from '../../store/store.ts'

/** One thing as it can be seen now. */
interface Sighting<Facts> {
  id: string
  at: string
  facts: Facts
}

/** Something the HR system follows by asking what changed. */
export interface Feed<Facts> {
  name: 'photos' | 'attendance'
  records(store: Store): Collection<ChangeRecord<Facts>>
  /** Everything that is there now, each thing once. */
  look(ctx: Context): AsyncIterable<Sighting<Facts>>
  /** What is still said of something that is not there any more. */
  ofGone(facts: Facts): Facts
}
