import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ParticipantView } from '../../../../api/features/trainings/sessions/contract.ts'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { ParticipantLine, type ParticipantActs } from './participant-line.tsx'

/** So many lines are put on the page at once, with a picture each. */
const SHOWN = 100

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  more: { marginTop: tokens.spacingVerticalM },
})

interface ParticipantListProps extends ParticipantActs {
  participants: readonly ParticipantView[]
  /** The place in the order counts: a waiting list. */
  ordered?: boolean
}

/** People of a session, below each other. */
export function ParticipantList({ participants, ordered = false, ...acts }: ParticipantListProps) {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  const [shown, setShown] = useState(SHOWN)
  const List = ordered ? 'ol' : 'ul'
  return (
    <>
      <List className={styles.list}>
        {participants.slice(0, shown).map((participant, index) => (
          <ParticipantLine
            key={participant.employee}
            participant={participant}
            place={ordered ? index + 1 : undefined}
            {...acts}
          />
        ))}
      </List>
      {participants.length > shown ? (
        <div className={styles.more}>
          <Button onClick={() => setShown(shown + SHOWN)}>{t.showMore}</Button>
        </div>
      ) : null}
    </>
  )
}
