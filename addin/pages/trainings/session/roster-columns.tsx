import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { Badge } from '../../../components/badge.tsx'
import type { GridColumn } from '../../../components/grid/grid-columns.ts'
import { enrolmentTexts } from '../../../texts/session-enrolment-texts.ts'
import { participantsTexts } from '../../../texts/session-participants-texts.ts'
import { rosterTexts } from '../../../texts/session-roster-texts.ts'
import { repliesTexts } from '../../../texts/session-replies-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { PersonName } from '../people/person-name.tsx'
import { AwayChoice } from './away-choice.tsx'
import { PlaceMenu } from './place-menu.tsx'
import { nameOf, type PlaceChange } from './roster.ts'
import type { RosterRow } from './roster-look.ts'

const COLOURS = { accepted: 'success', tentative: 'warning', declined: 'danger', none: 'informative' } as const

const useStyles = makeStyles({
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  replies: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  // Above the row, whose other cells it may reach over.
  menu: { display: 'flex', justifyContent: 'flex-end' },
})

export interface PlaceActs {
  /** The session is cancelled: nothing changes any more. */
  frozen: boolean
  busy: boolean
  onChange: (participant: RosterRow['participant'], change: PlaceChange) => void
  onTakeOff: (participant: RosterRow['participant']) => void
}

/** What the table of participants shows of each. */
export function useRosterColumns(acts: PlaceActs): readonly GridColumn<RosterRow>[] {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  const words = useTexts(rosterTexts)
  const { frozen, busy, onChange, onTakeOff } = acts
  return useMemo(() => {
    const columns: GridColumn<RosterRow>[] = [
      {
        key: 'name',
        title: words.name,
        track: 'minmax(0, 5fr)',
        sortable: true,
        narrow: 'main',
        cell: (row) => <Who row={row} {...{ frozen, busy, onChange, onTakeOff }} />,
      },
      {
        key: 'status',
        title: words.status,
        track: 'minmax(0, 2fr)',
        sortable: true,
        narrow: 'below',
        cell: ({ participant: { status, attendance } }) =>
          attendance === 'optional' ? `${t.statuses[status]} · ${t.optional}` : t.statuses[status],
      },
      {
        key: 'reply',
        title: words.reply,
        track: 'minmax(0, 2.5fr)',
        sortable: true,
        narrow: 'below',
        cell: (row) => <Answers row={row} />,
      },
    ]
    if (!frozen)
      columns.push({
        key: 'menu',
        title: '',
        track: '40px',
        narrow: 'side',
        cell: ({ participant }) => (
          <span className={styles.menu}>
            <PlaceMenu participant={participant} busy={busy} onChange={onChange} onTakeOff={onTakeOff} />
          </span>
        ),
      })
    return columns
  }, [words, t, frozen, busy, onChange, onTakeOff, styles])
}

function Who({ row, frozen, busy, onChange }: PlaceActs & { row: RosterRow }) {
  const styles = useStyles()
  const t = useTexts(participantsTexts)
  const sending = useTexts(repliesTexts)
  const enrolments = useTexts(enrolmentTexts)
  const { number, moment } = useFormat()
  const { participant, place, sharesWith } = row
  const { person, declined, declinedLateAt, leftBecause } = participant
  const name = nameOf(participant)
  const notes = [
    place === undefined ? undefined : t.place(number(place)),
    declinedLateAt ? t.declinedLate(moment(declinedLateAt)) : declined ? t.declined : undefined,
    leftBecause === undefined ? undefined : enrolments.leftBecause(leftBecause),
    sharesWith === undefined ? undefined : sending.sharesWith(sharesWith),
  ].filter(Boolean)
  return (
    <>
      <PersonName person={person ?? { displayName: name, department: t.gone }}>
        {notes.length > 0 ? <span className={styles.small}>{notes.join(' · ')}</span> : null}
      </PersonName>
      <AwayChoice
        participant={participant}
        name={name}
        busy={busy || frozen}
        onChange={(change) => onChange(participant, change)}
      />
    </>
  )
}

function Answers({ row: { answers } }: { row: RosterRow }) {
  const styles = useStyles()
  const words = useTexts(rosterTexts)
  if (answers.length === 0) return <span className={styles.small}>{words.replyWords.notInvited}</span>
  return (
    <span className={styles.replies}>
      {answers.map((answer) =>
        answer === 'none' ? (
          <span key={answer}>{words.replyWords.none}</span>
        ) : (
          <Badge key={answer} appearance="tint" color={COLOURS[answer]}>
            {words.replyWords[answer]}
          </Badge>
        ),
      )}
    </span>
  )
}
