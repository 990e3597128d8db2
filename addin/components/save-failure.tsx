import { Button } from '@fluentui/react-components'
import { ApiError } from '../api.ts'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'
import type { LoadFailure } from '../use-api.ts'
import { ErrorNotice } from './error-notice.tsx'
import { Notice } from './notice.tsx'

/**
 * Why a form couldn't be saved. Faults of single fields are shown beside them.
 * @param onReload loads what someone else saved meanwhile
 */
export function SaveFailure({ error, onReload }: { error: LoadFailure | undefined; onReload: () => void }) {
  const t = useTexts(commonTexts)
  if (!error) return null
  if (!(error instanceof ApiError)) return <ErrorNotice error={error} />
  if (error.code === 'precondition_failed')
    return (
      <Notice
        kind="warning"
        title={t.changedMeanwhile}
        announce
        action={<Button onClick={onReload}>{t.reload}</Button>}
      />
    )
  if (error.code === 'validation_failed') return <Notice kind="error" title={t.checkFields} announce />
  return <ErrorNotice error={error} />
}
