import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { z } from 'zod'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { go } from '../../route.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { usePages } from '../../use-pages.ts'
import { TaskCard } from './task-card.tsx'

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
})

export function ServiceTasks(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(serviceTaskTexts)
  const common = useTexts(commonTexts)
  const { items, error, hasMore, loadingMore, more, reload } =
    usePages<z.output<typeof ServiceTaskView>>('/api/service-tasks')
  const add = (
    <Button appearance="primary" onClick={() => go('/service-tasks/new')}>
      {t.add}
    </Button>
  )
  return (
    <Page title={common.serviceTasks} actions={items && items.length > 0 ? add : undefined}>
      {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
      {!items && !error ? <Loading rows={2} height={120} /> : null}
      {items?.length === 0 ? (
        <EmptyState title={t.emptyTitle} action={add}>
          {t.empty}
        </EmptyState>
      ) : null}
      {items && items.length > 0 ? (
        <ul className={styles.list}>
          {items.map((task) => (
            <TaskCard key={task.id} task={task} />
          ))}
        </ul>
      ) : null}
      {hasMore ? (
        <div>
          <Button onClick={more} disabled={loadingMore}>
            {common.more}
          </Button>
        </div>
      ) : null}
    </Page>
  )
}
