import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { OutcomeView, RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { useNotify } from '../../components/notify.ts'
import { Panel } from '../../components/panel.tsx'
import { saveFile } from '../../save-file.ts'
import { runTexts } from '../../texts/runs-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { usePages } from '../../use-pages.ts'
import { OutcomeFilter } from './outcome-filter.tsx'
import { OutcomeList } from './outcome-list.tsx'

/** The most the server returns at once. */
const AT_ONCE = 200

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
})

/** What a run did, person by person: by outcome, and as a file. */
export function Outcomes({ run }: { run: RunView }) {
  const styles = useStyles()
  const t = useTexts(runTexts)
  const api = useApi()
  const notify = useNotify()
  const exporting = useAct()
  const total = Object.values(run.counts).reduce((sum, count) => sum + count, 0)
  const [outcome, setOutcome] = useState<string | undefined>((run.counts['failed'] ?? 0) > 0 ? 'failed' : undefined)
  const pages = usePages<OutcomeView>(
    `/api/runs/${run.id}/outcomes?limit=${AT_ONCE}${outcome === undefined ? '' : `&status=${outcome}`}`,
  )
  const saveList = () =>
    exporting.act(async () => {
      const file = await api.file(
        `/api/runs/${run.id}/outcomes.csv${outcome === undefined ? '' : `?status=${outcome}`}`,
      )
      saveFile(file, `rollcall-run-${run.startedAt.slice(0, 10)}${outcome === undefined ? '' : `-${outcome}`}.csv`)
      notify(t.exported)
    })
  return (
    <Panel title={t.outcomesTitle}>
      <div className={styles.top}>
        <OutcomeFilter counts={run.counts} total={total} chosen={outcome} onChoose={setOutcome} />
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={exporting.busy || total === 0}
          onClick={() => void saveList()}
        >
          {t.export}
        </Button>
      </div>
      {exporting.error ? <ErrorNotice error={exporting.error} /> : null}
      {pages.error ? <ErrorNotice error={pages.error} onRetry={pages.reload} /> : null}
      {!pages.items && !pages.error ? <Loading rows={6} /> : null}
      {pages.items?.length === 0 ? <div>{total === 0 ? t.noOutcomesYet : t.noOutcomes}</div> : null}
      {pages.items && pages.items.length > 0 ? (
        <OutcomeList
          key={outcome ?? ''}
          pages={pages}
          items={pages.items}
          total={outcome === undefined ? total : (run.counts[outcome] ?? pages.items.length)}
        />
      ) : null}
    </Panel>
  )
}
