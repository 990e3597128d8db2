import { CheckmarkCircle20Regular, PersonDelete20Regular, PersonStar20Regular } from '@fluentui/react-icons'
import { useCallback, useEffect, useRef } from 'react'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import type { BulkChoice } from '../../../components/grid/bulk-bar.tsx'
import { useNotify } from '../../../components/notify.ts'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { rosterTexts } from '../../../texts/session-roster-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { STATUSES } from './place-menu.tsx'
import { changed, nameOf, without, type PlaceChange, type RosterEdit } from './roster.ts'
import type { PlaceActs } from './roster-columns.tsx'
import type { RosterChange } from './use-roster.ts'

interface PlaceActsOptions {
  session: SessionView
  roster: RosterChange
  /** Shown after a change: whether it is sent automatically. */
  told: string
  selected: ReadonlySet<string>
  onDone: () => void
}

/** What can be done with one participant, and with all who are selected. Each act can be undone. */
export function usePlaceActs(options: PlaceActsOptions): { one: PlaceActs; many: readonly BulkChoice[] } {
  const t = useTexts(participantsTexts)
  const words = useTexts(rosterTexts)
  const { number } = useFormat()
  const notify = useNotify()
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const { session, roster, selected } = options
  const ids = [...selected]
  const act = async (edit: RosterEdit, said: string) => {
    const text = `${said} ${options.told}`
    if (!(await roster.set(edit, () => text))) return
    options.onDone()
    notify(text, () => latest.current.roster.undo(t.undone).then((done) => done && notify(t.undone)))
  }
  const changeAll = (change: PlaceChange) =>
    void act((all) => changed(all, ids, change), words.changedPeople(ids.length, number(ids.length)))
  const onChange = useCallback<PlaceActs['onChange']>(
    (who, change) => {
      const { roster: places, told } = latest.current
      const edit: RosterEdit = (all) => changed(all, [who.employee], change)
      void places.set(edit, () => `${t.changed(nameOf(who))} ${told}`)
    },
    [t],
  )
  const onTakeOff = useCallback<PlaceActs['onTakeOff']>(
    (who) => {
      const { roster: places, told } = latest.current
      void places.set(
        (all) => without(all, [who.employee]),
        () => `${t.tookOff(nameOf(who))} ${told}`,
      )
    },
    [t],
  )
  return {
    one: { frozen: session.cancelled !== undefined, busy: roster.busy, onChange, onTakeOff },
    many: [
      {
        key: 'status',
        label: words.setStatus,
        icon: <CheckmarkCircle20Regular />,
        of: STATUSES.map((status) => ({
          key: status,
          label: t.statuses[status],
          onChoose: () => changeAll({ status }),
        })),
      },
      {
        key: 'attendance',
        label: words.attendance,
        icon: <PersonStar20Regular />,
        of: (['required', 'optional'] as const).map((attendance) => ({
          key: attendance,
          label: t[attendance],
          onChoose: () => changeAll({ attendance }),
        })),
      },
      {
        key: 'remove',
        label: t.takeOff,
        icon: <PersonDelete20Regular />,
        danger: true,
        onChoose: () => void act((all) => without(all, ids), words.tookOffPeople(ids.length, number(ids.length))),
      },
    ],
  }
}
