import { createContext, useCallback, useContext, useState } from 'react'
import { ApiError, type Api } from './api.ts'
import { SsoError } from './sso-error.ts'

export const ApiContext = createContext<Api | undefined>(undefined)

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('The tab has no API around it.')
  return api
}

export type LoadFailure = ApiError | SsoError

/** Runs a change: one at a time, with its failure. */
export function useAct(): {
  busy: boolean
  error: LoadFailure | undefined
  act: (work: () => Promise<void>) => Promise<boolean>
  clear: () => void
} {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<LoadFailure>()
  const act = useCallback(async (work: () => Promise<void>) => {
    setBusy(true)
    setError(undefined)
    try {
      await work()
      return true
    } catch (cause) {
      setError(failureOf(cause))
      return false
    } finally {
      setBusy(false)
    }
  }, [])
  const clear = useCallback(() => setError(undefined), [])
  return { busy, error, act, clear }
}

/** An error as the pages show it; an error of neither the API nor the sign-in is a bug of ours. */
export function failureOf(error: unknown): LoadFailure {
  if (error instanceof ApiError || error instanceof SsoError) return error
  // A bug of ours goes to the console too, where tests see it.
  console.error(error)
  return new ApiError(0, {
    code: 'internal',
    message: 'Something unexpected went wrong in this tab.',
    remedy: 'Reload the tab. If it happens again, tell the person who runs Rollcall.',
  })
}

/** The result of a request, or its failure as the pages show it. A cancelled request hasn't failed. */
export async function answerOf<T>(question: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await question
  } catch (cause) {
    throw signal.aborted ? cause : failureOf(cause)
  }
}
