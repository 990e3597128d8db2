import { Button } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { CardListPage } from '../../components/card-list-page.tsx'
import { go } from '../../route.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { usePages } from '../../use-pages.ts'
import { TaskCard } from './task-card.tsx'

export function ServiceTasks(_props: { id: string }) {
  const t = useTexts(serviceTaskTexts)
  const common = useTexts(commonTexts)
  return (
    <CardListPage
      title={common.serviceTasks}
      pages={usePages<ServiceTaskView>('/api/service-tasks')}
      add={
        <Button icon={<Add20Regular />} appearance="primary" onClick={() => go('/service-tasks/new')}>
          {t.add}
        </Button>
      }
      empty={{ picture: 'clock', title: t.emptyTitle, text: t.empty }}
      cardHeight={120}
      card={(task) => <TaskCard key={task.id} task={task} />}
    />
  )
}
