import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { ApiError, type Api } from './api.ts'
import { SsoError } from './sso-error.ts'

export const ApiContext = createContext<Api | undefined>(undefined)

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('The tab has no API around it.')
  return api
}

export type LoadFailure = ApiError | SsoError

export type Loaded<T> =
  { state: 'loading'; data?: T } | { state: 'ready'; data: T } | { state: 'failed'; error: LoadFailure; data?: T }

/**
 * Reads a path of the API, and again when it changes or on `reload`. What was read before stays while it is read anew.
 * @param path undefined: nothing yet
 */
export function useLoad<T>(path: string | undefined): Loaded<T> & { reload: () => void } {
  const api = useApi()
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' })
  const [round, setRound] = useState(0)
  const shown = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (path === undefined) return
    const stop = new AbortController()
    const keep = shown.current === path
    shown.current = path
    setLoaded((before) => ({ state: 'loading', ...(keep && before.data !== undefined && { data: before.data }) }))
    api.get<T>(path, stop.signal).then(
      (data) => setLoaded({ state: 'ready', data }),
      (error: unknown) => {
        if (!stop.signal.aborted)
          setLoaded((before) => ({
            state: 'failed',
            error: failureOf(error),
            ...(before.data !== undefined && { data: before.data }),
          }))
      },
    )
    return () => stop.abort()
  }, [api, path, round])
  const reload = useCallback(() => setRound((value) => value + 1), [])
  return { ...loaded, reload }
}

/** Does something that changes things: one at a time, with its failure at hand. */
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

/** An error as the pages show it; what is neither of the API nor of the sign-in is a fault of ours. */
export function failureOf(error: unknown): LoadFailure {
  if (error instanceof ApiError || error instanceof SsoError) return error
  // A fault of ours: it belongs on the console as well, where a test sees it.
  console.error(error)
  return new ApiError(0, {
    code: 'internal',
    message: 'Something unexpected went wrong in this tab.',
    remedy: 'Reload the tab. If it happens again, tell the person who runs Rollcall.',
  })
}
