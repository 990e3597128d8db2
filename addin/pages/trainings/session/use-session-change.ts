import type { SessionPatch } from '../../../../api/features/trainings/sessions/drafts/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { useNotify } from '../../../components/notify.ts'
import { useAct, useApi, type LoadFailure } from '../../../use-api.ts'

export interface SessionChange {
  busy: boolean
  error: LoadFailure | undefined
  clear: () => void
  /** Sends the change, based on the state that was shown. @returns the session now, undefined when it was refused */
  change: (patch: SessionPatch, said: string) => Promise<SessionView | undefined>
}

/** Changes a session. @param onChanged called with its new state */
export function useSessionChange(session: SessionView, onChanged: (session: SessionView) => void): SessionChange {
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act, clear } = useAct()
  const change = async (patch: SessionPatch, said: string) => {
    let changed: SessionView | undefined
    await act(async () => {
      changed = await api.send<SessionView>('PATCH', `/api/sessions/${encodeURIComponent(session.id)}`, patch, {
        ifMatch: session.etag,
      })
      notify(said)
      onChanged(changed)
    })
    return changed
  }
  return { busy, error, clear, change }
}
