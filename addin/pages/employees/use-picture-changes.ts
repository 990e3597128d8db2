import type { EmployeeDetail, FormerPicture } from '../../../api/features/employees/contract.ts'
import { binTexts } from '../../texts/bin-texts.ts'
import { personTexts } from '../../texts/employees-person-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useApi } from '../../use-api.ts'
import type { Changing } from './use-change.ts'

/** The changes to an employee's picture, each with the message that confirms it and, where possible, an undo. */
export function usePictureChanges(person: EmployeeDetail, { change }: Changing) {
  const t = useTexts(personTexts)
  const bin = useTexts(binTexts)
  const api = useApi()
  const { photo } = person
  const path = `/api/employees/${encodeURIComponent(person.id)}`
  const patch = (body: unknown) => api.send('PATCH', path, body, { ifMatch: person.etag })
  const optBackIn = () => void change(() => api.send('PATCH', path, { photoOptOut: false }), t.optedIn)
  const restore = () =>
    void change(async () => {
      const { items } = await api.get<{ items: FormerPicture[] }>(`${path}/pictures`)
      if (items[0]) await api.send('POST', `${path}/pictures/${items[0].id}/restore`)
    }, bin.pictureBack)

  return {
    withdraw: () =>
      change(
        () => api.send('DELETE', `${path}/photo`, undefined, photo ? { ifMatch: photo.etag } : {}),
        t.withdrawn,
        restore,
      ),
    optOut: () => change(() => patch({ photoOptOut: true }), t.optedOut, optBackIn),
    optIn: () => void change(() => patch({ photoOptOut: false }), t.optedIn),
    pin: (pinned: boolean) => void change(() => patch({ photo: { pinned } }), pinned ? t.pinned : t.unpinned),
  }
}
