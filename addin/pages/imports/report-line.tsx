import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Badge } from '../../components/badge.tsx'
import { Link } from '../../components/link.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { importTexts } from '../../texts/imports-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import type { LineNote } from '../../../api/imports/contract.ts'
import type { ImportWords, ShownLine } from './import-kind.ts'
import { LineChanges } from './line-changes.tsx'
import { useNoteWords } from './note-words.ts'
import { useWallWords } from './wall-words.ts'

const COLOURS = { added: 'success', changed: 'brand', unchanged: 'informative', failed: 'danger' } as const

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) 7.5rem minmax(0, 4fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  who: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  what: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    '@media (max-width: 700px)': { gridColumn: '1 / -1' },
  },
  note: { margin: 0 },
  fault: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
})

/** One line of a list: whom it is about, its outcome, and each field before and after, or what is wrong. */
export function ReportLine({ line, words }: { line: ShownLine; words: ImportWords }) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const { number } = useFormat()
  const wall = useWallWords()
  const place = t.line(number(line.line))
  const urgent = line.notes.filter(({ kind }) => kind !== 'read')
  const read = line.notes.filter(({ kind }) => kind === 'read')
  return (
    <div className={styles.line}>
      <span className={styles.who}>
        <span className={styles.name}>{line.name ?? line.key ?? place}</span>
        <span className={styles.small}>{[place, line.name && line.key].filter(Boolean).join(' · ')}</span>
      </span>
      <span>
        <Badge appearance="tint" color={COLOURS[line.outcome]}>
          {t.outcomes[line.outcome]}
        </Badge>
      </span>
      <div className={styles.what}>
        {line.when ? <span>{wall.span(line.when)}</span> : null}
        {urgent.map((note, at) => (
          <NoteShown key={at} note={note} words={words} />
        ))}
        <LineChanges line={line} words={words} />
        {read.map((note, at) => (
          <NoteShown key={at} note={note} words={words} />
        ))}
        {line.link ? <Link to={line.link}>{words.open ?? ''}</Link> : null}
      </div>
    </div>
  )
}

/** A note about a cell: its column, what was read, and what to do. */
function NoteShown({ note, words }: { note: LineNote; words: ImportWords }) {
  const styles = useStyles()
  const { text, lang } = useNoteWords()(note)
  const { colon, quoted } = useTexts(commonTexts)
  const column = note.column ?? (note.field === undefined ? undefined : (words.fields[note.field] ?? note.field))
  const place = [column, note.read === undefined || note.read === '' ? undefined : quoted(note.read)].filter(Boolean)
  const colour = note.kind === 'fault' ? styles.fault : note.kind === 'warning' ? styles.warning : styles.small
  return (
    <p className={mergeClasses(styles.note, colour)}>
      {place.length > 0 ? <strong>{colon(place.join(' '))} </strong> : null}
      <span lang={lang}>{text}</span>
    </p>
  )
}
