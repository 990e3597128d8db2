import { useEffect, useRef, useState } from 'react'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import type { Api } from '../../api.ts'
import { useApi } from '../../use-api.ts'

/** For when events don't arrive, for example behind a buffering proxy. */
const POLL_MS = 2_000

/** A run in progress. @param onEnd called once when it ends while it is shown */
export function useLiveRun(run: RunView, onEnd: (run: RunView) => void): RunView {
  const api = useApi()
  const [live, setLive] = useState(run)
  const tell = useRef(onEnd)
  useEffect(() => {
    tell.current = onEnd
  })
  const { id, status } = run
  useEffect(() => {
    if (status !== 'running') return
    const stop = new AbortController()
    const show = (next: Partial<RunView>) => setLive((before) => ({ ...before, ...next }))
    void follow(api, id, show, stop.signal).then((ended) => {
      if (ended) tell.current(ended)
    })
    return () => stop.abort()
  }, [api, id, status])
  return live.id === id && status === 'running' ? live : run
}

/** @returns the run when it has ended, undefined when no one is watching any more */
async function follow(
  api: Api,
  id: string,
  show: (next: Partial<RunView>) => void,
  signal: AbortSignal,
): Promise<RunView | undefined> {
  let ended: RunView | undefined
  const hear = (event: string, data: unknown) => {
    if (event === 'finished') ended = data as RunView
    else show(data as Partial<RunView>)
  }
  await api.events(`/api/runs/${id}/events`, hear, { signal }).catch(() => undefined)
  while (!ended && !signal.aborted) {
    const seen = await api.get<RunView>(`/api/runs/${id}`, signal).catch(() => undefined)
    if (seen) show(seen)
    if (seen && seen.status !== 'running') ended = seen
    else await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  return signal.aborted ? undefined : ended
}
