import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { ownTimeZone } from '../../time-zones.ts'
import { useFormat } from '../../use-format.ts'

/** When a task runs next: in its own time zone and, if different, in the person's. */
export function useNextRun({ nextRunAt, timeZone }: Pick<ServiceTaskView, 'nextRunAt' | 'timeZone'>): string {
  const t = useTexts(serviceTaskTexts)
  const format = useFormat()
  if (!nextRunAt) return t.off
  const there = format.day(nextRunAt, timeZone)
  return timeZone === ownTimeZone() ? there : `${there} (${t.yourTime(format.day(nextRunAt))})`
}
