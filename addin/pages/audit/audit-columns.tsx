import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { z } from 'zod'
import type { AuditLine } from '../../../api/features/audit/contract.ts'
import { Badge } from '../../components/badge.tsx'
import type { GridColumn } from '../../components/grid/grid-columns.ts'
import { useKeptOpen } from '../../components/grid/use-kept-open.ts'
import { Link } from '../../components/link.tsx'
import { auditTexts } from '../../texts/audit-texts.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { retentionTexts } from '../../texts/retention-texts.ts'
import { auditWords } from '../../texts/audit-words-texts.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { actorShown } from './actor-shown.ts'
import { AuditChanges } from './audit-changes.tsx'

export type Line = z.output<typeof AuditLine>

const useStyles = makeStyles({
  when: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  what: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  action: { fontWeight: tokens.fontWeightSemibold },
  small: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** The pages of the tab that show a line's target. */
const PAGE_OF: Readonly<Record<string, string>> = {
  employee: '/employees/',
  remoteAccount: '/remote-accounts/',
  serviceTask: '/service-tasks/',
  run: '/runs/',
}

/** A line of the audit trail: when, what to what, who, and the state before and after. */
export function useAuditColumns(): readonly GridColumn<Line>[] {
  const styles = useStyles()
  const t = useTexts(auditTexts)
  const format = useFormat()
  const kept = useKeptOpen()
  return useMemo(
    () => [
      {
        key: 'when',
        title: t.when,
        track: 'minmax(0, 9rem)',
        narrow: 'below',
        cell: ({ at }) => <span className={styles.when}>{format.moment(at)}</span>,
      },
      { key: 'what', title: t.what, track: 'minmax(0, 4fr)', narrow: 'main', cell: (line) => <What line={line} /> },
      {
        key: 'who',
        title: t.who,
        track: 'minmax(0, 2.5fr)',
        narrow: 'below',
        cell: ({ actor, actorName, requestId }) => (
          <>
            {actorShown(actor, actorName)}
            {requestId ? <span className={styles.small}>{t.request(requestId)}</span> : null}
          </>
        ),
      },
      {
        key: 'changes',
        title: t.changed,
        track: 'minmax(0, 4fr)',
        narrow: 'below',
        cell: ({ changes, sequence }) =>
          changes ? <AuditChanges changes={changes} rowKey={String(sequence)} kept={kept} /> : null,
      },
    ],
    [t, format, styles, kept],
  )
}

function What({ line: { action, target, outcome } }: { line: Line }) {
  const styles = useStyles()
  const t = useTexts(auditTexts)
  const names: Readonly<Record<string, string>> = useTexts(auditWords).actions
  return (
    <span className={styles.what}>
      <span className={styles.action}>{names[action] ?? action}</span>
      {target ? <Target target={target} gone={/\.(deleted|removed)$/.test(action)} /> : null}
      {outcome === 'refused' ? (
        <Badge appearance="tint" color="danger">
          {t.refused}
        </Badge>
      ) : null}
    </span>
  )
}

function Target({ target: { kind, id, label }, gone }: { target: NonNullable<Line['target']>; gone: boolean }) {
  const common = useTexts(commonTexts)
  const types: Readonly<Record<string, string>> = useTexts(serviceTaskTexts).types
  const settings: Readonly<Record<string, string>> = {
    'personnel-administration': common.personnelAdministration,
    training: common.training,
    retention: useTexts(retentionTexts).title,
  }
  const page = PAGE_OF[kind]
  const known = kind === 'settings' ? settings : types
  const name = known[label ?? id] ?? label ?? id
  return page === undefined || gone ? <span>{name}</span> : <Link to={`${page}${id}`}>{name}</Link>
}
