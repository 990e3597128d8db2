import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ApiError } from '../api.ts'
import { commonTexts } from '../texts/common-texts.ts'
import { startTexts } from '../texts/start-texts.ts'
import { useTexts } from '../texts/table.ts'
import type { LoadFailure } from '../use-api.ts'
import { CopyButton } from './copy-button.tsx'
import { Happening } from './happening.tsx'
import { Notice } from './notice.tsx'
import { Remedy } from './remedy.tsx'

const useStyles = makeStyles({
  id: {
    fontSize: tokens.fontSizeBase200,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    flexWrap: 'wrap',
  },
})

/** Every error looks like this: what happened, what to do, and the id that finds it in the log. */
export function ErrorNotice({ error, onRetry }: { error: LoadFailure; onRetry?: () => void }) {
  const styles = useStyles()
  const t = useTexts(commonTexts)
  const start = useTexts(startTexts)
  const action = onRetry ? <Button onClick={onRetry}>{t.retry}</Button> : undefined
  const own = ownWords(error)
  if (own) {
    return (
      <Notice kind="error" title={start[`${own}Title`]} announce action={action}>
        <span>
          {t.colon(t.whatToDo)} {start[own]}
        </span>
      </Notice>
    )
  }
  if (!(error instanceof ApiError)) return null
  return (
    <Notice kind="error" title={<Happening error={error} />} announce action={action}>
      <Remedy code={error.code} english={error.remedy} />
      {error.requestId ? (
        <span className={styles.id}>
          {error.code} · {t.requestId} {error.requestId}
          <CopyButton text={`${error.code} ${error.requestId}`} label={t.pair(t.copy, t.requestId)} />
        </span>
      ) : null}
    </Notice>
  )
}

/** Errors found by the tab itself have texts of their own. */
function ownWords(error: LoadFailure) {
  if (!(error instanceof ApiError)) return error.failure
  if (error.code === 'unreachable') return 'down'
  return error.code === 'internal' && error.requestId === undefined ? 'fault' : undefined
}
