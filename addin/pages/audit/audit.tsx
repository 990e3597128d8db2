import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import type { AuditLine } from '../../../api/features/audit/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { auditTexts } from '../../texts/audit-texts.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { usePages } from '../../use-pages.ts'
import { AuditFilters, NO_FILTER, type AuditFilter } from './audit-filters.tsx'
import { AuditEntry } from './audit-entry.tsx'

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
  lines: {
    listStyle: 'none',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
})

export function Audit(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(auditTexts)
  const common = useTexts(commonTexts)
  const format = useFormat()
  const [filter, setFilter] = useState<AuditFilter>(NO_FILTER)
  const { items, error, hasMore, loadingMore, more, reload } = usePages<z.output<typeof AuditLine>>(pathOf(filter))
  const known = useRef(new Map<string, string>())
  for (const { actor, actorName } of items ?? []) known.current.set(actor, actorName)
  const narrowed = filter !== NO_FILTER
  return (
    <Page title={common.audit}>
      <p className={styles.lead}>{t.lead}</p>
      <AuditFilters filter={filter} onChange={setFilter} actors={[...known.current]} />
      {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
      {!items && !error ? <Loading rows={8} /> : null}
      {items?.length === 0 ? <div role="status">{narrowed ? t.emptyFiltered : t.empty}</div> : null}
      {items && items.length > 0 ? (
        <>
          <ol className={styles.lines}>
            {items.map((line) => (
              <AuditEntry key={line.sequence} line={line} />
            ))}
          </ol>
          <div className={styles.foot}>
            {hasMore ? (
              <Button onClick={more} disabledFocusable={loadingMore}>
                {common.more}
              </Button>
            ) : null}
            <span role="status">{t.shown(format.number(items.length))}</span>
          </div>
        </>
      ) : null}
    </Page>
  )
}

function pathOf(filter: AuditFilter): string {
  const query = new URLSearchParams({ limit: '50' })
  for (const [name, value] of Object.entries(filter)) if (value !== '') query.set(name, value)
  return `/api/audit?${query.toString()}`
}
