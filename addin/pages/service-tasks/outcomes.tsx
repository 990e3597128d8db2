import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons'
import type { OutcomeView, RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { useNotify } from '../../components/notify.ts'
import { Panel } from '../../components/panel.tsx'
import { saveFile } from '../../save-file.ts'
import { runTableTexts } from '../../texts/run-tables-texts.ts'
import { runTexts } from '../../texts/runs-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAddress } from '../../use-address.ts'
import { useAct, useApi } from '../../use-api.ts'
import { usePages } from '../../use-pages.ts'
import { OutcomeFilter } from './outcome-filter.tsx'
import { OutcomeGrid } from './outcome-grid.tsx'
import { askedFor, outcomeAsked, outcomesQuery, sortAsked, sortFor } from './outcome-look.ts'

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
  const words = useTexts(runTableTexts)
  const { get, set } = useAddress()
  const { counts } = run
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const outcome = outcomeAsked(get('outcome'), counts)
  const sort = sortAsked(get)
  const query = outcomesQuery(outcome, sort)
  const pages = usePages<OutcomeView>(`/api/runs/${run.id}/outcomes?limit=${AT_ONCE}&${query}`, { keepsPrevious: true })
  const { items, error, hasMore } = pages
  const ofPeople = run.type === 'PhotoSynchronization'
  const title = ofPeople ? t.outcomesTitle : words.dateByDate
  const counted = outcome === undefined ? all : (counts[outcome] ?? 0)
  const none = all === 0 ? t.noOutcomesYet : ofPeople ? t.noOutcomes : words.noDates
  return (
    <Panel title={title}>
      <div className={styles.top}>
        <OutcomeFilter
          counts={counts}
          total={all}
          chosen={outcome}
          onChoose={(next) => set({ outcome: askedFor(next, counts) })}
        />
        <SaveOutcomes run={run} outcome={outcome} isEmpty={all === 0} />
      </div>
      {error ? <ErrorNotice error={error} onRetry={items ? pages.more : pages.reload} /> : null}
      {!items && !error ? <Loading rows={6} shape="lines" /> : null}
      {items?.length === 0 ? <div role="status">{none}</div> : null}
      {items && items.length > 0 ? (
        <OutcomeGrid
          key={outcome ?? ''}
          label={title}
          run={run}
          pages={pages}
          outcome={outcome}
          sort={sort}
          onSort={(next) => set(sortFor(next))}
          // Someone who was erased since is counted, but no longer listed.
          total={hasMore ? Math.max(counted, items.length) : items.length}
        />
      ) : null}
    </Panel>
  )
}

/** Saves the list as it is filtered. */
function SaveOutcomes({ run, outcome, isEmpty }: { run: RunView; outcome: string | undefined; isEmpty: boolean }) {
  const t = useTexts(runTexts)
  const api = useApi()
  const notify = useNotify()
  const { act, busy, error } = useAct()
  const [query, ending] = outcome === undefined ? ['', ''] : [`?status=${encodeURIComponent(outcome)}`, `-${outcome}`]
  const save = () =>
    act(async () => {
      const file = await api.file(`/api/runs/${run.id}/outcomes.csv${query}`)
      saveFile(file, `rollcall-run-${run.startedAt.slice(0, 10)}${ending}.csv`)
      notify(t.exported)
    })
  return (
    <>
      <Button icon={<ArrowDownload20Regular />} disabledFocusable={busy || isEmpty} onClick={() => void save()}>
        {t.export}
      </Button>
      {error ? <ErrorNotice error={error} /> : null}
    </>
  )
}
