import { makeStyles, tokens } from '@fluentui/react-components'
import type { z } from 'zod'
import type { History, HistoryEntry } from '../../../api/features/employees/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Panel } from '../../components/panel.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { workTexts } from '../../texts/employees-work-texts.ts'
import { personTexts } from '../../texts/employees-person-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { Loaded } from '../../use-load.ts'
import { useFormat } from '../../use-format.ts'

type Entry = z.output<typeof HistoryEntry>

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  entry: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopStyle: 'none' },
    overflowWrap: 'anywhere',
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

/** What happened to the person and the picture, newest first. */
export function HistoryPanel({ history }: { history: Loaded<z.output<typeof History>> & { reload: () => void } }) {
  const styles = useStyles()
  const t = useTexts(personTexts)
  const { data } = history
  return (
    <Panel title={t.history}>
      {history.state === 'failed' ? <ErrorNotice error={history.error} onRetry={history.reload} /> : null}
      {!data && history.state === 'loading' ? <Loading rows={3} /> : null}
      {data?.items.length === 0 ? <p className={styles.small}>{t.noHistory}</p> : null}
      <ul className={styles.list}>
        {data?.items.map((entry, index) => (
          <li key={`${entry.at} ${index}`} className={styles.entry}>
            <HistoryLine entry={entry} />
          </li>
        ))}
      </ul>
      {data?.more ? <p className={styles.small}>{t.olderLeft}</p> : null}
    </Panel>
  )
}

function HistoryLine({ entry }: { entry: Entry }) {
  const styles = useStyles()
  const t = useTexts(personTexts)
  const { moment } = useFormat()
  const title =
    entry.kind === 'run' ? t.runs[entry.outcome] : ((t.actions as Record<string, string>)[entry.action] ?? entry.action)
  return (
    <>
      <span className={styles.what}>{title}</span>
      {entry.kind === 'change' ? <Changes changes={entry.changes ?? {}} /> : null}
      <span className={styles.small}>
        {moment(entry.at)} {entry.kind === 'run' ? t.byRun : t.by(entry.actorName)}
        {entry.kind === 'run' && entry.runKept ? (
          <>
            {' '}
            · <Link to={`/runs/${encodeURIComponent(entry.runId)}`}>{t.openRun}</Link>
          </>
        ) : null}
      </span>
    </>
  )
}

function Changes({ changes }: { changes: NonNullable<Extract<Entry, { kind: 'change' }>['changes']> }) {
  const t = useTexts(personTexts)
  const { colon } = useTexts(commonTexts)
  const say = useValue()
  const work = useTexts(workTexts)
  const { jobTitle, location, managerNumber, language, employedFrom, employedUntil, absences } = work
  const labels: Record<string, string> = {
    ...t.fields,
    ...{ jobTitle, location, managerNumber, language, employedFrom, employedUntil, absences },
  }
  // The hash of a picture means nothing to people.
  const shown = Object.entries(changes).filter(([field]) => field in labels)
  return shown.map(([field, { before, after }]) => (
    <span key={field}>
      {colon(labels[field] ?? field)}{' '}
      {before === undefined ? null : (
        <>
          {say(before)}{' '}
          <span role="img" aria-label={t.becomes}>
            →
          </span>{' '}
        </>
      )}
      {say(after)}
    </span>
  ))
}

interface Absence {
  from: string
  until?: string
}

const absenceWords = ({ from, until }: Absence, date: (day: string) => string, open: string) =>
  `${date(from)} – ${until === undefined ? open : date(until)}`

function useValue(): (value: unknown) => string {
  const t = useTexts(personTexts)
  const common = useTexts(commonTexts)
  const work = useTexts(workTexts)
  const { date } = useFormat()
  return (value) => {
    if (value === undefined || value === null || value === '') return t.nothing
    if (typeof value === 'boolean') return value ? common.yes : common.no
    if (Array.isArray(value))
      return (value as Absence[]).map((one) => absenceWords(one, date, work.furtherNotice)).reduce(common.apart)
    if (value === 'entra') return 'Entra ID'
    return value === 'hr' ? 'HR' : typeof value === 'string' ? value : JSON.stringify(value)
  }
}
