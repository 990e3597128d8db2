import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ServiceTaskView } from '../../api/features/service-tasks/contract.ts'
import { go } from '../route.ts'
import { settingsTexts } from '../texts/settings-texts.ts'
import { useTexts } from '../texts/table.ts'
import { useFormat } from '../use-format.ts'
import { Link } from './link.tsx'
import { Panel } from './panel.tsx'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
})

interface SettingsTasksProps {
  texts: { taskTitle: string; taskMissing: string; taskThere: string; createTask: string }
  tasks: readonly ServiceTaskView[]
  /** Where to add the first task. */
  newPath: string
}

/** The service tasks that use the settings, or the link to add the first one. */
export function SettingsTasks({ texts, tasks, newPath }: SettingsTasksProps) {
  const styles = useStyles()
  const { taskOff, taskNext } = useTexts(settingsTexts)
  const format = useFormat()
  return (
    <Panel title={texts.taskTitle} lead={tasks.length === 0 ? texts.taskMissing : texts.taskThere}>
      {tasks.length === 0 ? (
        <div>
          <Button onClick={() => go(newPath)}>{texts.createTask}</Button>
        </div>
      ) : (
        <ul className={styles.list}>
          {tasks.map(({ id, name, nextRunAt }) => (
            <li key={id}>
              <Link to={`/service-tasks/${id}`}>{name}</Link>,{' '}
              {nextRunAt === undefined ? taskOff : taskNext(format.day(nextRunAt))}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
