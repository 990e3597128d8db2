import { makeStyles } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { BulkBar } from '../../../components/grid/bulk-bar.tsx'
import { Panel } from '../../../components/panel.tsx'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { rosterTexts } from '../../../texts/session-roster-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import type { Address } from '../../../use-address.ts'
import { useFormat } from '../../../use-format.ts'
import { REPLIES } from './replies.ts'
import { RepliesFilter } from './replies-filter.tsx'
import { useRosterColumns } from './roster-columns.tsx'
import { RosterGrid } from './roster-grid.tsx'
import { replyCountsOf, rosterRows, type RosterLook } from './roster-look.ts'
import { usePlaceActs } from './use-place-acts.tsx'
import type { RosterChange } from './use-roster.ts'
import type { SessionTabProps } from './use-session-data.ts'

const useStyles = makeStyles({ none: { margin: 0 } })

/** How the list is looked at, as the address has it. */
export const lookAt = ({ get }: Address): RosterLook => ({
  find: get('find'),
  reply: (REPLIES.find((one) => one === get('reply')) ?? '') satisfies RosterLook['reply'],
  sort: { by: get('sort') || 'name', descending: get('order') === 'desc' },
})

interface RosterProps extends SessionTabProps {
  roster: RosterChange
  told: string
  look: RosterLook
  onLook: Address['set']
}

/** Those who have a seat and those who wait for one, with their replies, and what is done with several at once. */
export function Roster({ data, session, roster, told, look, onLook }: RosterProps) {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  const words = useTexts(rosterTexts)
  const { number } = useFormat()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const { participants, cancelled } = session
  const { state } = data
  const { seated, waiting } = useMemo(
    () => rosterRows(participants, state, look),
    // The look is a new object on each render, so its fields are compared.
    [participants, state, look.find, look.reply, look.sort.by, look.sort.descending],
  )
  const counts = useMemo(() => replyCountsOf(participants, state), [participants, state])
  const shown = new Set([...seated, ...waiting].map(({ participant }) => participant.employee))
  // People hidden by a filter stay as they are.
  const chosen = new Set([...selected].filter((id) => shown.has(id)))
  const clear = () => setSelected(new Set())
  const acts = usePlaceActs({ session, roster, told, selected: chosen, onDone: clear })
  const columns = useRosterColumns(acts.one)
  const lists = { columns, selected: cancelled ? undefined : chosen, onSelected: setSelected }
  const isAnybodyInvited = counts.notInvited < participants.length && Object.values(counts).some((n) => n > 0)
  return (
    <>
      {isAnybodyInvited ? (
        <RepliesFilter counts={counts} chosen={look.reply} onChoose={(reply) => onLook({ reply })} />
      ) : null}
      <Panel title={`${t.title} (${number(session.seats.taken)})`} lead={cancelled ? undefined : t.lead}>
        {seated.length === 0 ? (
          <p className={styles.none} role="status">
            {look.reply ? words.nobodyHere : look.find === '' ? t.none : t.filterNone}
          </p>
        ) : (
          <RosterGrid
            label={t.title}
            rows={seated}
            sort={look.sort}
            onSort={({ by, descending }) => onLook({ sort: by === 'name' ? '' : by, order: descending ? 'desc' : '' })}
            {...lists}
          />
        )}
      </Panel>
      {waiting.length > 0 ? (
        <Panel title={`${t.waitingTitle} (${number(session.seats.waiting)})`} lead={t.waitingLead}>
          <RosterGrid label={t.waitingTitle} rows={waiting} {...lists} />
        </Panel>
      ) : null}
      <BulkBar
        count={chosen.size}
        total={shown.size}
        choices={roster.busy ? [] : acts.many}
        onAll={() => setSelected(shown)}
        onClear={clear}
        progress={undefined}
      />
    </>
  )
}
