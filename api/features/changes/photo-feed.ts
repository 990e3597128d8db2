import type { PhotoFacts } from '../../store/change-records.ts'
import type { Feed } from './feed.ts'

/** The pictures that employees have. Whoever opted out or was deleted has none. */
export const PHOTO_FEED: Feed<PhotoFacts> = {
  name: 'photos',
  records: (store) => store.photoChanges,
  look: async function* ({ store }) {
    for await (const { id, employeeNumber, photo, photoOptOut } of store.employees.all()) {
      if (!photo || photoOptOut) continue
      const { blob: etag, width, height, source, updatedAt: at } = photo
      yield { id, at, facts: { employeeNumber, etag, width, height, source } }
    }
  },
  ofGone: ({ employeeNumber }) => ({ employeeNumber }),
}
