import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ApiError } from '../api.ts'
import { commonTexts } from '../texts/common.ts'
import { startTexts } from '../texts/start.ts'
import { useTexts } from '../texts/table.ts'
import type { LoadFailure } from '../use-api.ts'
import { CopyButton } from './copy-button.tsx'
import { Notice } from './notice.tsx'

const useStyles = makeStyles({
  id: { fontSize: tokens.fontSizeBase200, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap' },
})

/** An error as everywhere: what happened, what to do, and the id that finds it in the log. */
export function ErrorNotice({ error, onRetry }: { error: LoadFailure; onRetry?: () => void }) {
  const styles = useStyles()
  const t = useTexts(commonTexts)
  const start = useTexts(startTexts)
  const isApi = error instanceof ApiError
  const title = isApi ? error.message : start[`${error.failure}Title`]
  const remedy = isApi ? error.remedy : start[error.failure]
  return (
    <Notice kind="error" title={title} announce action={onRetry ? <Button onClick={onRetry}>{t.retry}</Button> : undefined}>
      <span>
        {t.whatToDo}: {remedy}
      </span>
      {isApi && error.requestId ? (
        <span className={styles.id}>
          {error.code} · {t.requestId} {error.requestId}
          <CopyButton text={`${error.code} ${error.requestId}`} label={`${t.copy}: ${t.requestId}`} />
        </span>
      ) : null}
    </Notice>
  )
}
