import { useRef, useState } from 'react'
import type { BulkAction, PeopleChanged, PeopleSelection } from '../../../api/features/employees/selection/contract.ts'
import type { Api } from '../../api.ts'
import { failureOf, useApi, type LoadFailure } from '../../use-api.ts'

type LeftOut = PeopleChanged['notDone']

export interface Done {
  changed: string[]
  unchanged: number
  leftOut: LeftOut
  /** Someone stopped it before the end. */
  stopped: boolean
}

export interface PeopleBulk {
  progress: { done: number; total: number; stop: () => void } | undefined
  error: LoadFailure | undefined
  clear: () => void
  /** @returns undefined after a failure, which is in `error` */
  run: (action: BulkAction, people: readonly PeopleSelection[], total: number) => Promise<Done | undefined>
}

/** Applies an action to many people in portions, and can be stopped between two of them. */
export function usePeopleBulk(): PeopleBulk {
  const api = useApi()
  const stopped = useRef(false)
  const [progress, setProgress] = useState<{ done: number; total: number }>()
  const [error, setError] = useState<LoadFailure>()
  const run: PeopleBulk['run'] = async (action, people, total) => {
    stopped.current = false
    setError(undefined)
    setProgress({ done: 0, total })
    const sum: Done = { changed: [], unchanged: 0, leftOut: [], stopped: false }
    try {
      for await (const part of partsOf(api, action, people)) {
        sum.changed.push(...part.changed)
        sum.unchanged += part.unchanged
        sum.leftOut.push(...part.notDone)
        setProgress({ done: sum.changed.length + sum.unchanged + sum.leftOut.length, total })
        if (stopped.current) return { ...sum, stopped: true }
      }
      return sum
    } catch (cause) {
      setError(failureOf(cause))
      return undefined
    } finally {
      setProgress(undefined)
    }
  }
  const stop = () => void (stopped.current = true)
  return { progress: progress && { ...progress, stop }, error, clear: () => setError(undefined), run }
}

async function* partsOf(
  api: Api,
  action: BulkAction,
  people: readonly PeopleSelection[],
): AsyncGenerator<PeopleChanged> {
  for (const some of people) {
    let cursor: string | undefined
    do {
      const part: PeopleChanged = await api.send('POST', '/api/employees/bulk', {
        action,
        people: some,
        ...(cursor !== undefined && { cursor }),
      })
      yield part
      cursor = part.nextCursor
    } while (cursor !== undefined)
  }
}
