import { ErrorNotice } from './components/error-notice.tsx'
import { FullStop } from './outside.tsx'
import { SsoError } from './sso-error.ts'
import { startTexts } from './texts/start-texts.ts'
import { useTexts } from './texts/table.ts'
import type { LoadFailure } from './use-api.ts'

/** Sign-in failed, or Rollcall couldn't say who it is: what happened, and what to do. */
export function NoEntry({ error, retry }: { error: LoadFailure; retry: () => void }) {
  const t = useTexts(startTexts)
  return (
    <FullStop title={t[titleOf(error)]}>
      <ErrorNotice error={error} onRetry={retry} />
    </FullStop>
  )
}

function titleOf(error: LoadFailure) {
  if (error instanceof SsoError) return 'notSignedInTitle'
  if (error.status === 401) return 'unknownTitle'
  if (error.status === 403) return 'forbiddenTitle'
  return 'downTitle'
}
