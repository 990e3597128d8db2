import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRested } from '../../use-rested.ts'
import { answerOf, useApi, type LoadFailure } from '../../use-api.ts'

/** Wait for a pause in typing before asking the server. */
const REST_MS = 300

export interface Preview {
  times: readonly string[] | undefined
  error: LoadFailure | undefined
  /** The times are those of an earlier choice. */
  stale: boolean
}

/** The next five times of a schedule, calculated by the server. @param schedule undefined while it is incomplete */
export function useSchedulePreview(schedule: string | undefined, timeZone: string): Preview {
  const api = useApi()
  const asked = useRested(JSON.stringify({ schedule, timeZone }), REST_MS)
  const isComplete = schedule !== undefined
  const { data, error, isFetching } = useQuery<{ nextRuns: string[] }, LoadFailure>({
    queryKey: ['schedule-preview', asked],
    queryFn: ({ signal }) =>
      answerOf(api.send('POST', '/api/service-tasks/schedule-preview', JSON.parse(asked), { signal }), signal),
    enabled: isComplete && asked === JSON.stringify({ schedule, timeZone }),
    placeholderData: keepPreviousData,
  })
  const stale = isFetching || !isComplete || asked !== JSON.stringify({ schedule, timeZone })
  return {
    times: isComplete ? data?.nextRuns : undefined,
    error: stale ? undefined : (error ?? undefined),
    stale,
  }
}
