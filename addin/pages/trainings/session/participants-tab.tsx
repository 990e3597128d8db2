import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { PersonView } from '../../../../api/features/trainings/people/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useNotify } from '../../../components/notify.ts'
import { Panel } from '../../../components/panel.tsx'
import { SaveFailure } from '../../../components/save-failure.tsx'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { useMedia } from '../../../use-media.ts'
import { AddPeople } from '../people/add-people.tsx'
import { LastChangeBar } from './last-change-bar.tsx'
import { ParticipantList } from './participant-list.tsx'
import { changed, like, nameOf, parted, without, withPeople } from './roster.ts'
import type { SessionTabProps } from './use-session-data.ts'
import { RequestsPanel } from './requests-panel.tsx'
import { useRoster } from './use-roster.ts'

const SEARCHED_FROM = 8

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'center',
  },
  filter: { maxWidth: '24rem' },
  beside: { gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  none: { margin: 0 },
})

/** Who comes, who waits, and who does not come any more. Each change is saved at once and can be undone. */
export function ParticipantsTab({ data, session }: SessionTabProps) {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  const { number } = useFormat()
  const notify = useNotify()
  const narrow = useMedia('(max-width: 560px)')
  const [adding, setAdding] = useState(false)
  const [typed, setTyped] = useState('')
  const roster = useRoster(session, data.show)
  const { participants } = session
  const { seated, waiting } = parted(like(participants, typed))
  const goesOut = session.invitation.resendAutomatically && !data.state?.unseen && data.state?.firstSending !== 'person'
  const told = goesOut ? t.savedAuto : t.notSent
  const add = async (people: readonly PersonView[], attendance: 'required' | 'optional') => {
    const before = new Set(participants.map(({ employee }) => employee))
    const said = (after: SessionView) => {
      const now = after.participants.filter(({ employee }) => !before.has(employee))
      const wait = now.filter(({ status }) => status === 'Waiting').length
      return [t.addedPeople(now.length, number(now.length)), wait > 0 ? t.nowWaiting(wait, number(wait)) : '', told]
        .filter(Boolean)
        .join(' ')
    }
    if (await roster.set(withPeople(participants, people, attendance), said)) setAdding(false)
  }
  const lists = {
    frozen: session.cancelled !== undefined,
    busy: roster.busy,
    state: data.state,
    onChange: (one: SessionView['participants'][number], change: Parameters<typeof changed>[2]) =>
      void roster.set(changed(participants, one.employee, change), () => `${t.changed(nameOf(one))} ${told}`),
    onTakeOff: (one: SessionView['participants'][number]) =>
      void roster.set(without(participants, one.employee), () => `${t.tookOff(nameOf(one))} ${told}`),
  }
  const addButton = session.cancelled ? undefined : (
    <Button appearance="primary" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  )
  return (
    <>
      {adding ? null : <SaveFailure error={roster.error} onReload={() => (roster.clear(), data.reload())} />}
      <LastChangeBar
        last={roster.last}
        busy={roster.busy}
        session={session}
        onUndo={() => void roster.undo(t.undone).then((done) => done && notify(t.undone))}
      />
      {session.enrolment?.approval === 'manager' ? <RequestsPanel sessionId={session.id} onDone={data.reload} /> : null}
      {participants.length === 0 ? (
        <EmptyState picture="people" title={t.title} action={addButton}>
          {t.none}
        </EmptyState>
      ) : (
        <>
          <div className={styles.top}>
            {addButton}
            {participants.length >= SEARCHED_FROM ? (
              <Field
                className={mergeClasses(styles.filter, narrow ? undefined : styles.beside)}
                orientation={narrow ? 'vertical' : 'horizontal'}
                label={t.filter}
              >
                <Input type="search" value={typed} onChange={(_event, { value }) => setTyped(value)} />
              </Field>
            ) : null}
          </div>
          <Panel title={`${t.title} (${number(session.seats.taken)})`} lead={session.cancelled ? undefined : t.lead}>
            {seated.length === 0 ? (
              <p className={styles.none} role="status">
                {typed.trim() === '' ? t.none : t.filterNone}
              </p>
            ) : (
              <ParticipantList participants={seated} {...lists} />
            )}
          </Panel>
          {waiting.length > 0 ? (
            <Panel title={`${t.waitingTitle} (${number(session.seats.waiting)})`} lead={t.waitingLead}>
              <ParticipantList participants={waiting} ordered {...lists} />
            </Panel>
          ) : null}
        </>
      )}
      {adding ? (
        <AddPeople
          there={new Set(participants.map(({ employee }) => employee))}
          busy={roster.busy}
          error={roster.error}
          onReload={() => (roster.clear(), data.reload())}
          onAdd={(people, attendance) => void add(people, attendance)}
          onClose={() => (roster.clear(), setAdding(false))}
        />
      ) : null}
    </>
  )
}
