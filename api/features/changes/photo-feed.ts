import type { PhotoFacts } from '../../store/change-records.ts'
import { shownPhoto } from '../../store/photo-consent.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { Feed } from './feed.ts'

/** Employees' pictures. People who opted out, haven't agreed or were deleted have none. */
export const PHOTO_FEED: Feed<PhotoFacts> = {
  name: 'photos',
  records: (store) => store.photoChanges,
  look: async function* ({ store }) {
    const policy = await readPersonnelSettings(store)
    for await (const employee of store.employees.all()) {
      const { id, employeeNumber } = employee
      const photo = shownPhoto(employee, policy)
      if (!photo) continue
      const { blob: etag, width, height, source, updatedAt: at } = photo
      yield { id, at, facts: { employeeNumber, etag, width, height, source } }
    }
  },
  ofGone: ({ employeeNumber }) => ({ employeeNumber }),
}
