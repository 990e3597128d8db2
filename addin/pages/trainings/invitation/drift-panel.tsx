import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import { ErrorNotice } from '../../../components/error-notice.tsx'
import { useNotify } from '../../../components/notify.ts'
import { Notice } from '../../../components/notice.tsx'
import { repliesTexts } from '../../../texts/session-replies-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useAct, useApi } from '../../../use-api.ts'
import { useFormat } from '../../../use-format.ts'

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed', overflowWrap: 'anywhere' },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  acts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  act: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  hint: { fontSize: tokens.fontSizeBase200 },
})

interface DriftPanelProps {
  sessionId: string
  dateId: string
  drift: NonNullable<InvitationState['dates'][number]['drift']>
  onSettled: () => void
}

/** What was changed in Outlook, compared with what was sent, and the choice between the two. */
export function DriftPanel({ sessionId, dateId, drift, onSettled }: DriftPanelProps) {
  const styles = useStyles()
  const t = useTexts(repliesTexts)
  const { moment } = useFormat()
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const settle = (keep: 'outlook' | 'rollcall') =>
    void act(async () => {
      await api.send('PUT', `/api/sessions/${encodeURIComponent(sessionId)}/drift/${encodeURIComponent(dateId)}`, {
        keep,
      })
      notify(t.settled)
      onSettled()
    })
  const fields = Object.entries(drift.fields)
  const isDeleted = drift.kind === 'deleted'
  return (
    <Notice kind="warning" title={isDeleted ? t.driftDeleted : t.driftTitle}>
      <span>{isDeleted ? t.deletedLead(moment(drift.noticedAt)) : t.driftLead(moment(drift.noticedAt))}</span>
      {fields.length > 0 ? (
        <table className={styles.table}>
          <thead>
            <tr>
              {[t.field, t.here, t.there].map((word) => (
                <th key={word} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map(([field, { rollcall, outlook }]) => (
              <tr key={field}>
                <th scope="row" className={styles.cell}>
                  {(t.fields as Record<string, string>)[field] ?? field}
                </th>
                <td className={styles.cell}>{rollcall === '' ? t.absent : rollcall}</td>
                <td className={styles.cell}>{outlook === '' ? t.absent : outlook}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {error ? <ErrorNotice error={error} /> : null}
      <div className={styles.acts}>
        {(
          [
            ['outlook', t.takeOver, t.takeOverHint],
            ['rollcall', t.putBack, t.putBackHint],
          ] as const
        ).map(([keep, verb, hint]) => (
          <div key={keep} className={styles.act}>
            <Button disabledFocusable={busy} onClick={() => settle(keep)}>
              {verb}
            </Button>
            <span className={styles.hint}>{hint}</span>
          </div>
        ))}
      </div>
    </Notice>
  )
}
