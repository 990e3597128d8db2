import { makeStyles, tokens } from '@fluentui/react-components'
import { Badge } from '../../../components/badge.tsx'
import { Link } from '../../../components/link.tsx'
import { sessionImportTexts } from '../../../texts/training-import-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import type { SessionImportResult as Report } from '../../../../api/features/trainings/import/contract.ts'

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
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    display: 'flex',
    flexDirection: 'column',
    '@media (max-width: 700px)': { gridColumn: '1 / -1' },
  },
})

/** One line of the file: which session, what is to happen, and what there is to say of it. */
export function SessionReportLine({ line }: { line: Report['lines'][number] }) {
  const styles = useStyles()
  const t = useTexts(sessionImportTexts)
  const { number } = useFormat()
  return (
    <div className={styles.line}>
      <span className={styles.who}>
        <span className={styles.name}>{line.reference ?? t.line(number(line.line))}</span>
        <span className={styles.small}>{t.line(number(line.line))}</span>
      </span>
      <span>
        <Badge appearance="tint" color={COLOURS[line.outcome]}>
          {t.outcomes[line.outcome]}
        </Badge>
      </span>
      <div className={styles.what}>
        {line.messages.map((message) => (
          <span key={message} lang="en">
            {message}
          </span>
        ))}
        {line.sessionId ? <Link to={`/sessions/${encodeURIComponent(line.sessionId)}`}>{t.open}</Link> : null}
      </div>
    </div>
  )
}
