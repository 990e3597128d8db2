import { useEffect, useState } from 'react'
import { failureOf, useApi, type LoadFailure } from '../../use-api.ts'

/** Typing is let come to rest before the server is asked. */
const REST_MS = 300

export interface Preview {
  times: readonly string[] | undefined
  error: LoadFailure | undefined
  /** The times are those of an earlier choice. */
  stale: boolean
}

/**
 * The next five times of a schedule, as the server works them out.
 * @param schedule undefined while it is not complete
 */
export function useSchedulePreview(schedule: string | undefined, timeZone: string): Preview {
  const api = useApi()
  const [preview, setPreview] = useState<Preview>({ times: undefined, error: undefined, stale: true })
  useEffect(() => {
    setPreview(({ times }) => ({ times: schedule === undefined ? undefined : times, error: undefined, stale: true }))
    if (schedule === undefined) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      api
        .send<{ nextRuns: string[] }>(
          'POST',
          '/api/service-tasks/schedule-preview',
          { schedule, timeZone },
          { signal: stop.signal },
        )
        .then(
          ({ nextRuns }) => setPreview({ times: nextRuns, error: undefined, stale: false }),
          (cause: unknown) => {
            if (!stop.signal.aborted) setPreview({ times: undefined, error: failureOf(cause), stale: false })
          },
        )
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [api, schedule, timeZone])
  return preview
}
