import { makeStyles, tokens } from '@fluentui/react-components'
import { useCallback, useRef } from 'react'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { auditTexts } from '../../texts/audit-texts.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAddress } from '../../use-address.ts'
import { useFormat } from '../../use-format.ts'
import { usePages } from '../../use-pages.ts'
import { useAuditColumns, type Line } from './audit-columns.tsx'
import { AuditFilters, filterFrom, isFiltered, type AuditFilter } from './audit-filters.tsx'

/** More lines are loaded when the last one shown is this close to the end. */
const NEAR = 20

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
  foot: { color: tokens.colorNeutralForeground3 },
})

const keyOf = ({ sequence }: Line) => String(sequence)

export function Audit(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(auditTexts)
  const common = useTexts(commonTexts)
  const format = useFormat()
  const columns = useAuditColumns()
  const { get, set } = useAddress()
  const filter = filterFrom(get)
  const { items, error, hasMore, more, reload } = usePages<Line>(pathOf(filter))
  const known = useRef(new Map<string, string>())
  for (const { actor, actorName } of items ?? []) known.current.set(actor, actorName)
  const loaded = items?.length ?? 0
  const ensure = useCallback(
    (index: number) => {
      if (hasMore && !error && index >= loaded - NEAR) more()
    },
    [hasMore, error, loaded, more],
  )
  return (
    <Page title={common.audit}>
      <p className={styles.lead}>{t.lead}</p>
      <AuditFilters filter={filter} onChange={set} actors={[...known.current]} />
      {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
      {!items && !error ? <Loading rows={8} /> : null}
      {items?.length === 0 ? <div role="status">{isFiltered(filter) ? t.emptyFiltered : t.empty}</div> : null}
      {items && items.length > 0 ? (
        <>
          <DataGrid
            label={common.audit}
            columns={columns}
            total={items.length}
            items={items}
            keyOf={keyOf}
            nameOf={keyOf}
            ensure={ensure}
          />
          <span className={styles.foot} role="status">
            {t.shown(format.number(items.length))}
          </span>
        </>
      ) : null}
    </Page>
  )
}

function pathOf({ from, until, ...filter }: AuditFilter): string {
  const query = new URLSearchParams({ limit: '100' })
  for (const [name, value] of Object.entries(filter)) if (value !== '') query.set(name, value)
  const [first, behind] = [midnight(from), midnight(until, 1)]
  if (first) query.set('from', first)
  if (behind) query.set('before', behind)
  return `/api/audit?${query.toString()}`
}

/** The beginning of a day where the reader is, or of a later one. */
function midnight(day: string, later = 0): string | undefined {
  const at = new Date(`${day}T00:00`)
  if (day === '' || Number.isNaN(at.getTime())) return undefined
  at.setDate(at.getDate() + later)
  return at.toISOString()
}
