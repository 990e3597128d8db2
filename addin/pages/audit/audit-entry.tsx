import { makeStyles, tokens } from '@fluentui/react-components'
import type { z } from 'zod'
import { Badge } from '../../components/badge.tsx'
import type { AuditLine } from '../../../api/features/audit/contract.ts'
import { Link } from '../../components/link.tsx'
import { auditTexts } from '../../texts/audit-texts.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { actorShown } from './actor-shown.ts'
import { AuditChanges } from './audit-changes.tsx'

type Line = z.output<typeof AuditLine>

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 10rem) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none' },
    overflowWrap: 'anywhere',
    '@media (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  when: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  what: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  first: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  action: { fontWeight: tokens.fontWeightSemibold },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** The pages of the tab that show a line's target. */
const PAGE_OF: Readonly<Record<string, string>> = {
  employee: '/employees/',
  remoteAccount: '/remote-accounts/',
  serviceTask: '/service-tasks/',
  run: '/runs/',
}

/** One line of the audit trail: who did what to what, with before and after. */
export function AuditEntry({ line }: { line: Line }) {
  const styles = useStyles()
  const t = useTexts(auditTexts)
  const format = useFormat()
  const names: Readonly<Record<string, string>> = t.actions
  const { at, actor, actorName, action, target, changes, outcome, requestId } = line
  return (
    <li className={styles.line}>
      <span className={styles.when}>{format.moment(at)}</span>
      <div className={styles.what}>
        <div className={styles.first}>
          <span className={styles.action}>{names[action] ?? action}</span>
          {target ? <Target target={target} gone={/\.(deleted|removed)$/.test(action)} /> : null}
          {outcome === 'refused' ? (
            <Badge appearance="tint" color="danger">
              {t.refused}
            </Badge>
          ) : null}
        </div>
        <span className={styles.small}>
          {actorShown(actor, actorName)}
          {requestId ? ` · ${t.request(requestId)}` : null}
        </span>
        {changes ? <AuditChanges changes={changes} /> : null}
      </div>
    </li>
  )
}

function Target({ target: { kind, id, label }, gone }: { target: NonNullable<Line['target']>; gone: boolean }) {
  const types: Readonly<Record<string, string>> = useTexts(serviceTaskTexts).types
  const page = PAGE_OF[kind]
  const name = label === undefined ? id : (types[label] ?? label)
  return page === undefined || gone ? <span>{name}</span> : <Link to={`${page}${id}`}>{name}</Link>
}
