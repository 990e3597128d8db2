import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { Delete16Regular, PersonAdd20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { SessionView, TrainerView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Panel } from '../../../components/panel.tsx'
import { SaveFailure } from '../../../components/save-failure.tsx'
import { commonTexts } from '../../../texts/common-texts.ts'
import { sessionTexts } from '../../../texts/session-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { PersonName } from '../people/person-name.tsx'
import { AddTrainer } from './add-trainer.tsx'
import { draftOf, type TrainerDraft } from './trainer-draft.ts'
import { useSessionChange } from './use-session-change.ts'

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  side: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

interface TrainersPanelProps {
  session: SessionView
  onChanged: (session: SessionView) => void
  onReload: () => void
}

/** The session's trainers. */
export function TrainersPanel({ session, onChanged, onReload }: TrainersPanelProps) {
  const styles = useStyles()
  const t = useTexts(sessionTexts)
  const common = useTexts(commonTexts)
  const [adding, setAdding] = useState(false)
  const { busy, error, clear, change } = useSessionChange(session, onChanged)
  const { trainers } = session
  const save = (next: TrainerDraft[]) => change({ trainers: next }, common.saved)
  const reload = () => {
    clear()
    onReload()
  }
  return (
    <Panel title={t.trainersTitle} lead={t.trainersLead}>
      {adding ? null : <SaveFailure error={error} onReload={reload} />}
      {trainers.length === 0 ? <p className={styles.none}>{t.noTrainers}</p> : null}
      <ul className={styles.list}>
        {trainers.map((trainer, index) => (
          <TrainerLine
            key={`${trainer.employee ?? trainer.name} ${index}`}
            trainer={trainer}
            frozen={session.cancelled !== undefined}
            busy={busy}
            onInvited={(invited) =>
              void save(trainers.map((one, place) => ({ ...draftOf(one), ...(place === index && { invited }) })))
            }
            onRemove={() => void save(trainers.filter((_one, place) => place !== index).map(draftOf))}
          />
        ))}
      </ul>
      {session.cancelled ? null : (
        <div>
          <Button icon={<PersonAdd20Regular />} onClick={() => setAdding(true)}>
            {t.addTrainer}
          </Button>
        </div>
      )}
      {adding ? (
        <AddTrainer
          busy={busy}
          error={error}
          there={trainers}
          onAdd={(more) => void save([...trainers.map(draftOf), ...more]).then((done) => done && setAdding(false))}
          onReload={reload}
          onClose={() => (clear(), setAdding(false))}
        />
      ) : null}
    </Panel>
  )
}

interface TrainerLineProps {
  trainer: TrainerView
  /** The session is cancelled: nothing can be changed. */
  frozen: boolean
  busy: boolean
  onInvited: (invited: boolean) => void
  onRemove: () => void
}

function TrainerLine({ trainer, frozen, busy, onInvited, onRemove }: TrainerLineProps) {
  const styles = useStyles()
  const t = useTexts(sessionTexts)
  const { pair } = useTexts(commonTexts)
  const { employee, name, email, photo, invited } = trainer
  return (
    <li className={styles.line}>
      <PersonName person={{ displayName: name, email, photo }} />
      {frozen ? null : (
        <div className={styles.side}>
          <Checkbox
            label={t.invited}
            aria-label={pair(t.invited, name)}
            checked={invited}
            disabled={busy || (employee === undefined && email === undefined)}
            onChange={(_event, { checked }) => onInvited(checked === true)}
          />
          <Button
            icon={<Delete16Regular />}
            size="small"
            appearance="subtle"
            aria-label={pair(t.takeOff, name)}
            disabledFocusable={busy}
            onClick={onRemove}
          >
            {t.takeOff}
          </Button>
        </div>
      )}
    </li>
  )
}
