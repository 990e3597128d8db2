import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowClockwise20Regular } from '@fluentui/react-icons'
import type { z } from 'zod'
import type { DiagnosticsSummary } from '../../../api/features/diagnostics/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Facts } from '../../components/facts.tsx'
import { Happening } from '../../components/happening.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { Remedy } from '../../components/remedy.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { diagnosticsTexts } from '../../texts/diagnostics-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { useFormat } from '../../use-format.ts'
import { SupportBundle } from './support-bundle.tsx'

type Summary = z.output<typeof DiagnosticsSummary>

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(22rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
})

export function Diagnostics(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(diagnosticsTexts)
  const common = useTexts(commonTexts)
  const summary = useLoad<Summary>('/api/diagnostics')
  const { data, reload } = summary
  return (
    <Page
      title={common.diagnostics}
      actions={
        <Button icon={<ArrowClockwise20Regular />} onClick={reload}>
          {t.refresh}
        </Button>
      }
    >
      {summary.state === 'failed' ? <ErrorNotice error={summary.error} onRetry={reload} /> : null}
      {!data && summary.state === 'loading' ? <Loading rows={3} height={96} /> : null}
      {data ? <Health summary={data} /> : null}
      <div className={styles.columns}>
        {data ? (
          <>
            <Versions versions={data.versions} />
            <Stored counts={data.counts} />
          </>
        ) : null}
      </div>
      <SupportBundle />
    </Page>
  )
}

function Health({ summary: { health, madeAt, warnings } }: { summary: Summary }) {
  const t = useTexts(diagnosticsTexts)
  const format = useFormat()
  return (
    <Panel title={t.healthTitle}>
      <Notice kind={health.ready ? 'success' : 'error'} title={health.ready ? t.ready : t.notReady}>
        {health.trouble}
      </Notice>
      {warnings.map((warning) => (
        <Notice key={warning.code} kind="warning" title={<Happening error={warning} />}>
          <Remedy code={warning.code} english={warning.remedy} />
        </Notice>
      ))}
      <Facts
        facts={[
          { term: t.up, value: format.duration(health.upSeconds * 1000) },
          { term: t.scheduler, value: health.scheduler ? t.schedulerOn : t.schedulerOff },
          { term: t.madeAt, value: format.moment(madeAt) },
        ]}
      />
    </Panel>
  )
}

function Versions({ versions }: { versions: Summary['versions'] }) {
  const t = useTexts(diagnosticsTexts)
  return (
    <Panel title={t.versionsTitle}>
      <Facts
        facts={(['rollcall', 'node', 'timeZones', 'platform'] as const).flatMap((name) =>
          versions[name] === undefined ? [] : [{ term: t[name], value: versions[name] }],
        )}
      />
    </Panel>
  )
}

function Stored({ counts }: { counts: Summary['counts'] }) {
  const t = useTexts(diagnosticsTexts)
  const format = useFormat()
  const names: Readonly<Record<string, string>> = t.counts
  // In the order of the texts; kinds without a name come last.
  const kinds = [
    ...Object.keys(names).filter((kind) => kind in counts),
    ...Object.keys(counts).filter((kind) => !(kind in names)),
  ]
  return (
    <Panel title={t.figuresTitle}>
      <Facts facts={kinds.map((kind) => ({ term: names[kind] ?? kind, value: format.number(counts[kind] ?? 0) }))} />
    </Panel>
  )
}
