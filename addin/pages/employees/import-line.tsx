import { makeStyles, tokens } from '@fluentui/react-components'
import { Badge } from '../../components/badge.tsx'
import { importTexts } from '../../texts/employees-import-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import type { ImportResult as Report } from '../../../api/features/employees/contract.ts'

type Line = Report['lines'][number]

const COLOURS = { created: 'success', updated: 'brand', unchanged: 'informative', failed: 'danger' } as const

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) 7.5rem minmax(0, 3fr)',
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
    margin: 0,
    padding: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 700px)': { gridColumn: '1 / -1' },
  },
  change: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  field: { color: tokens.colorNeutralForeground3, ':after': { content: '":"' } },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  empty: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
})

/** One line of a list: who, what is to happen, and each field before and after, or why it cannot be. */
export function ImportLine({ line }: { line: Line }) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const { number } = useFormat()
  const name = line.displayName ?? line.employeeNumber ?? t.line(number(line.line))
  return (
    <div className={styles.line}>
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.small}>
          {[t.line(number(line.line)), line.displayName && line.employeeNumber].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span>
        <Badge appearance="tint" color={COLOURS[line.result]}>
          {t.results[line.result]}
        </Badge>
      </span>
      {line.message ? (
        <p className={styles.what} lang="en">
          {line.message}
        </p>
      ) : line.result === 'unchanged' ? null : (
        <Changes line={line} />
      )}
    </div>
  )
}

function Changes({ line }: { line: Line }) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const label = (field: string) => (t.fields as Record<string, string>)[field] ?? field
  const shown = Object.entries(line.changes ?? {}).filter(
    ([field]) => line.result === 'updated' || (field !== 'displayName' && field !== 'employeeNumber'),
  )
  return (
    <div className={styles.what}>
      {shown.map(([field, { before, after }]) => (
        <div key={field} className={styles.change}>
          <span className={styles.field}>{label(field)}</span>
          {line.result === 'updated' ? (
            <>
              <span className={before ? styles.before : styles.empty}>{before ?? t.nothingThere}</span>
              <span role="img" aria-label={t.becomes}>
                →
              </span>
            </>
          ) : null}
          <span className={after ? undefined : styles.empty}>{after ? after : t.nothingThere}</span>
        </div>
      ))}
    </div>
  )
}
