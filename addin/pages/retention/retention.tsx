import { makeStyles, tokens } from '@fluentui/react-components'
import type { RetentionView } from '../../../api/features/retention/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Facts } from '../../components/facts.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { retentionTexts } from '../../texts/retention-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { useLoad } from '../../use-load.ts'
import { AmountList } from './amounts.tsx'
import { RulesForm } from './rules-form.tsx'

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
})

/** How long pictures of leavers, people and sessions are kept, and what the rules removed last. */
export function Retention(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(retentionTexts)
  const common = useTexts(commonTexts)
  const { data, state, reload, ...loaded } = useLoad<RetentionView>('/api/settings/retention')
  return (
    <Page title={t.title} above={<Link to="/settings">{common.settings}</Link>}>
      <p className={styles.lead}>{t.lead}</p>
      {state === 'failed' && 'error' in loaded ? <ErrorNotice error={loaded.error} onRetry={reload} /> : null}
      {data ? (
        <>
          <RulesForm key={data.etag} view={data} onSaved={reload} />
          <LastResult last={data.last} />
          <OperatorsRules view={data} />
        </>
      ) : state === 'failed' ? null : (
        <Loading rows={3} height={120} />
      )}
    </Page>
  )
}

function LastResult({ last }: { last: RetentionView['last'] }) {
  const t = useTexts(retentionTexts)
  const { moment } = useFormat()
  return (
    <Panel title={t.last}>
      {last ? (
        <>
          <span>{t.removedOn(moment(last.at))}</span>
          <AmountList amounts={last} />
          <Link to="/audit">{t.inAudit}</Link>
        </>
      ) : (
        <span>{t.never}</span>
      )}
    </Panel>
  )
}

function OperatorsRules({ view: { auditMonths, historyMonths } }: { view: RetentionView }) {
  const t = useTexts(retentionTexts)
  const { number } = useFormat()
  const kept = (months: number) => (months === 0 ? t.forever : t.keptFor(months, number(months)))
  return (
    <Panel title={t.operator} lead={t.operatorHint}>
      <Facts
        facts={[
          { term: t.audit, value: kept(auditMonths) },
          { term: t.history, value: kept(historyMonths) },
          { term: t.bin, value: t.binDays },
        ]}
      />
    </Panel>
  )
}
