import { Button } from '@fluentui/react-components'
import type { Coverage } from '../../../api/features/employees/contract.ts'
import { Notice } from '../../components/notice.tsx'
import { go } from '../../route.ts'
import { homeTexts } from '../../texts/home-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'

/** Says that there is nobody yet whose picture could be fetched: easily forgotten during the set-up. */
export function EmployeesHint() {
  const t = useTexts(homeTexts)
  const { data } = useLoad<Coverage>('/api/employees/coverage')
  if (data?.total !== 0) return null
  return (
    <Notice
      title={t.noEmployees}
      action={<Button onClick={() => go('/employees/import')}>{t.importEmployees}</Button>}
    />
  )
}
