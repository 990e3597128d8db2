import { Button, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { PersonAdd20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { PersonView } from '../../../../api/features/trainings/people/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { useNotify } from '../../../components/notify.ts'
import { SaveFailure } from '../../../components/save-failure.tsx'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useAddress } from '../../../use-address.ts'
import { useFormat } from '../../../use-format.ts'
import { useMedia } from '../../../use-media.ts'
import { useTyped } from '../../../use-typed.ts'
import { AddPeople } from '../people/add-people.tsx'
import { LastChangeBar } from './last-change-bar.tsx'
import { lookAt, Roster } from './roster-part.tsx'
import { withPeople } from './roster.ts'
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
})

/** Participants, the waiting list, and people who cancelled. Each change is saved at once and can be undone. */
export function ParticipantsTab({ data, session }: SessionTabProps) {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  const notify = useNotify()
  const [adding, setAdding] = useState(false)
  const address = useAddress()
  const [typed, setTyped] = useTyped(address.get('find'), (find) => address.set({ find: find.trim() }))
  const roster = useRoster(session, data.show)
  const { participants } = session
  const goesOut = session.invitation.resendAutomatically && !data.state?.unseen && data.state?.firstSending !== 'person'
  const told = goesOut ? t.savedAuto : t.notSent
  const addedMessage = useAddedMessage(told)
  const add = async (people: readonly PersonView[], attendance: 'required' | 'optional') => {
    if (await roster.set((all) => withPeople(all, people, attendance), addedMessage)) setAdding(false)
  }
  const addButton = session.cancelled ? undefined : (
    <Button icon={<PersonAdd20Regular />} appearance="primary" onClick={() => setAdding(true)}>
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
            {participants.length >= SEARCHED_FROM ? <ParticipantSearch typed={typed} onType={setTyped} /> : null}
          </div>
          <Roster
            data={data}
            session={session}
            roster={roster}
            told={told}
            look={lookAt(address)}
            onLook={address.set}
          />
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

/** Makes the message after people were added: how many, and how many of them wait. */
function useAddedMessage(told: string): (after: SessionView, before: SessionView) => string {
  const t = useTexts(participantsTexts)
  const { number } = useFormat()
  return (after, before) => {
    const there = new Set(before.participants.map(({ employee }) => employee))
    const added = after.participants.filter(({ employee }) => !there.has(employee))
    const wait = added.filter(({ status }) => status === 'Waiting').length
    return [t.addedPeople(added.length, number(added.length)), wait > 0 ? t.nowWaiting(wait, number(wait)) : '', told]
      .filter(Boolean)
      .join(' ')
  }
}

function ParticipantSearch({ typed, onType }: { typed: string; onType: (text: string) => void }) {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  const narrow = useMedia('(max-width: 560px)')
  return (
    <Field
      className={mergeClasses(styles.filter, narrow ? undefined : styles.beside)}
      orientation={narrow ? 'vertical' : 'horizontal'}
      label={t.filter}
    >
      <Input type="search" value={typed} onChange={(_event, { value }) => onType(value)} />
    </Field>
  )
}
