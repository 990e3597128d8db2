import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { Link } from '../../components/link.tsx'
import { Panel } from '../../components/panel.tsx'
import { go } from '../../route.ts'
import { settingsTexts } from '../../texts/settings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  text: { margin: 0 },
})

/** The service tasks that put the settings to work, or the way to the first one. */
export function TaskPanel({ tasks }: { tasks: readonly ServiceTaskView[] }) {
  const styles = useStyles()
  const t = useTexts(settingsTexts)
  const format = useFormat()
  return (
    <Panel title={t.taskTitle} lead={tasks.length === 0 ? t.taskMissing : t.taskThere}>
      {tasks.length === 0 ? (
        <div>
          <Button onClick={() => go('/service-tasks/new')}>{t.createTask}</Button>
        </div>
      ) : (
        <ul className={styles.list}>
          {tasks.map(({ id, name, nextRunAt }) => (
            <li key={id}>
              <Link to={`/service-tasks/${id}`}>{name}</Link>,{' '}
              {nextRunAt === undefined ? t.taskOff : t.taskNext(format.day(nextRunAt))}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
