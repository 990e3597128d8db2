import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import type { UnsurePeople } from '../../../api/features/employees/contract.ts'
import { ChipChoice } from '../../components/chip-choice.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { useNotify } from '../../components/notify.ts'
import { Page } from '../../components/page.tsx'
import { go, useRoute } from '../../route.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { whoTexts } from '../../texts/who-texts.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { useLoad } from '../../use-load.ts'
import { useUnsure, type Unsure } from './use-unsure.ts'
import { wantedPeople } from './wanted-people.ts'
import { WhoIsThis } from './who-is-this.tsx'

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Everyone whose Entra user is unclear, one after the other. */
export function WhoIsWho(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(whoTexts)
  const common = useTexts(commonTexts)
  const { number } = useFormat()
  const { query } = useRoute()
  const why = query.get('why') ?? undefined
  const isOfSelection = query.get('of') === 'selection'
  const wanted = useMemo(() => (isOfSelection ? wantedPeople() : undefined), [isOfSelection])
  const { data } = useLoad<UnsurePeople>('/api/employees/unsure?limit=1')
  const kinds = Object.entries(data?.counts ?? {}) as [keyof typeof t.why, number][]
  const choices = [
    { value: '', label: t.all, count: number(kinds.reduce((sum, [, count]) => sum + count, 0)) },
    ...kinds.map(([kind, count]) => ({ value: kind, label: t.why[kind], count: number(count) })),
  ]
  return (
    <Page title={t.title} above={<Link to="/employees">{common.employees}</Link>}>
      <p className={styles.lead}>{t.lead}</p>
      {wanted ? (
        <p className={styles.lead}>
          {t.onlySelected} <Link to="/employees/who">{t.all}</Link>
        </p>
      ) : kinds.length > 1 ? (
        <ChipChoice
          label={t.kinds}
          choices={choices}
          chosen={why ?? ''}
          onChoose={(kind) => go(`/employees/who${kind ? `?why=${kind}` : ''}`, { replace: true })}
        />
      ) : null}
      <OneByOne key={`${why ?? ''} ${isOfSelection}`} why={why} wanted={wanted} />
    </Page>
  )
}

function OneByOne({ why, wanted }: { why: string | undefined; wanted: ReadonlySet<string> | undefined }) {
  const t = useTexts(whoTexts)
  const unsure = useUnsure(why, wanted)
  const { pages, person } = unsure
  if (pages.error && !pages.items) return <ErrorNotice error={pages.error} onRetry={pages.reload} />
  if (!pages.items) return <Loading rows={2} height={180} />
  if (person) return <WhoIsThis key={person.id} person={person} unsure={unsure} />
  return (
    <Nobody
      unsure={unsure}
      title={unsure.skipped > 0 ? t.skippedTitle : t.doneTitle}
      text={unsure.skipped > 0 ? t.skippedText(String(unsure.skipped)) : t.doneText}
    />
  )
}

function Nobody({ unsure, title, text }: { unsure: Unsure; title: string; text: string }) {
  const styles = useStyles()
  const t = useTexts(whoTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const [isFetching, setFetching] = useState(false)
  const fetchNow = () =>
    void act(async () => {
      const { items } = await api.get<{ items: ServiceTaskView[] }>('/api/service-tasks?limit=200')
      const task = items.find(({ type, enabled }) => type === 'PhotoSynchronization' && enabled)
      if (!task) return go('/service-tasks')
      await api.send('POST', `/api/service-tasks/${task.id}/runs`, {})
      setFetching(true)
      notify(t.fetching)
    })
  return (
    <EmptyState
      picture="done"
      title={title}
      action={
        <div className={styles.buttons}>
          {unsure.settled > 0 && !isFetching ? (
            <Button appearance="primary" disabledFocusable={busy} onClick={fetchNow}>
              {t.fetch}
            </Button>
          ) : null}
          {unsure.skipped > 0 ? <Button onClick={unsure.again}>{t.again}</Button> : null}
          <Button appearance="subtle" onClick={() => go('/employees')}>
            {t.toPeople}
          </Button>
        </div>
      }
    >
      {error ? <ErrorNotice error={error} /> : text}
    </EmptyState>
  )
}
