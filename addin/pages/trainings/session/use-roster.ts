import { useState } from 'react'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { useAct, useApi, type LoadFailure } from '../../../use-api.ts'
import { draftsOf, type Draft } from './roster.ts'

/** The last change, and the roster before it. */
export interface LastChange {
  said: string
  before: Draft[]
}

export interface RosterChange {
  busy: boolean
  error: LoadFailure | undefined
  clear: () => void
  last: LastChange | undefined
  /** @param said makes the message from the changed session @returns whether it was saved */
  set: (participants: Draft[], said: (after: SessionView) => string) => Promise<boolean>
  undo: (said: string) => Promise<boolean>
}

/** Changes a session's roster as a whole, based on the state that was shown. The last change can be undone. */
export function useRoster(session: SessionView, onChanged: (session: SessionView) => void): RosterChange {
  const api = useApi()
  const { busy, error, act, clear } = useAct()
  const [last, setLast] = useState<LastChange & { etag: string; final?: boolean }>()
  const send = (participants: Draft[], said: (after: SessionView) => string, final: boolean) => {
    const before = draftsOf(session.participants)
    return act(async () => {
      const after = await api.send<SessionView>(
        'PUT',
        `/api/sessions/${encodeURIComponent(session.id)}/participants`,
        { participants },
        { ifMatch: session.etag },
      )
      setLast({ said: said(after), before, etag: after.etag, final })
      onChanged(after)
    })
  }
  // Once something else has changed, undoing would revert that too.
  const current = last && last.etag === session.etag ? last : undefined
  return {
    busy,
    error,
    clear,
    last: current && !current.final ? current : undefined,
    set: (participants, said) => send(participants, said, false),
    undo: (said) => (current ? send(current.before, () => said, true) : Promise.resolve(false)),
  }
}
