import { makeStyles, tokens } from '@fluentui/react-components'
import type { KeptOpen } from '../../components/grid/use-kept-open.ts'
import { auditTexts } from '../../texts/audit-texts.ts'
import { auditWords } from '../../texts/audit-words-texts.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'

type Changes = Readonly<Record<string, { before?: unknown; after?: unknown }>>

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  changes: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 10rem) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  field: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
})

interface AuditChangesProps {
  changes: Changes
  /** Names the line in what is kept open. */
  rowKey: string
  kept: KeptOpen
}

/** What was changed, field by field, before and after. Collapsed, only the fields are named. */
export function AuditChanges({ changes, rowKey, kept }: AuditChangesProps) {
  const styles = useStyles()
  const t = useTexts(auditTexts)
  const { pair } = useTexts(commonTexts)
  const format = useFormat()
  const entries = Object.entries(changes)
  const names: Readonly<Record<string, string>> = useTexts(auditWords).fields
  const fields = format.list(entries.map(([field]) => names[field] ?? field))
  const isNew = entries.every(([, { before }]) => before === undefined)
  return (
    <details open={kept.isOpen(rowKey)} onToggle={({ currentTarget }) => kept.keep(rowKey, currentTarget.open)}>
      <summary className={styles.summary}>{isNew ? t.created(fields) : t.changes(fields)}</summary>
      <dl className={styles.changes}>
        {entries.map(([field, { before, after }]) => (
          <Change key={field} field={names[field] ?? field} before={shown(before, pair)} after={shown(after, pair)} />
        ))}
      </dl>
    </details>
  )
}

function Change({ field, before, after }: { field: string; before: string | undefined; after: string | undefined }) {
  const styles = useStyles()
  const t = useTexts(auditTexts)
  const { colon } = useTexts(commonTexts)
  return (
    <>
      <dt className={styles.field}>{field}</dt>
      <dd className={styles.value}>
        {before === undefined ? null : (
          <>
            <span className={styles.hidden}>{colon(t.before)} </span>
            <span className={styles.before}>{before}</span> <span aria-hidden="true">→ </span>
          </>
        )}
        <span className={styles.hidden}>{colon(t.after)} </span>
        {after ?? t.nothing}
      </dd>
    </>
  )
}

/** A value in readable form; undefined when there is none. */
function shown(value: unknown, pair: (label: string, value: string) => string): string | undefined {
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value)) return value.map(String).join(', ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, part]) => pair(key, typeof part === 'object' ? JSON.stringify(part) : String(part)))
      .join(', ')
  return String(value)
}
