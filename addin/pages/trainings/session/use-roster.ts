import { useState } from 'react'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { ApiError, type Api } from '../../../api.ts'
import { useAct, useApi, type LoadFailure } from '../../../use-api.ts'
import { draftsOf, fitsNewest, type Draft, type RosterEdit } from './roster.ts'

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
  /** @param said makes the message from the session before and after @returns whether it was saved */
  set: (edit: RosterEdit, said: (after: SessionView, before: SessionView) => string) => Promise<boolean>
  undo: (said: string) => Promise<boolean>
}

/** Changes a session's roster as a whole, based on the state that was shown. The last change can be undone. */
export function useRoster(session: SessionView, onChanged: (session: SessionView) => void): RosterChange {
  const api = useApi()
  const { busy, error, act, clear } = useAct()
  const [last, setLast] = useState<LastChange & { etag: string; final: boolean }>()
  const keep = (saved: Saved, said: string, final: boolean) => {
    setLast({ said, before: draftsOf(saved.before.participants), etag: saved.after.etag, final })
    onChanged(saved.after)
  }
  // Once something else has changed, undoing would revert that too.
  const current = last && last.etag === session.etag ? last : undefined
  return {
    busy,
    error,
    clear,
    last: current && !current.final ? current : undefined,
    set: (edit, said) =>
      act(async () => {
        const saved = await saveOnNewest(api, session, edit)
        keep(saved, said(saved.after, saved.before), false)
      }),
    undo: (said) =>
      current
        ? act(async () => keep(await save(api, session, () => current.before), said, true))
        : Promise.resolve(false),
  }
}

interface Saved {
  before: SessionView
  after: SessionView
}

const pathOf = ({ id }: SessionView) => `/api/sessions/${encodeURIComponent(id)}`

async function save(api: Api, before: SessionView, edit: RosterEdit): Promise<Saved> {
  const participants = edit(before.participants)
  const options = { ifMatch: before.etag }
  return { before, after: await api.send('PUT', `${pathOf(before)}/participants`, { participants }, options) }
}

/** Saves an edit, on top of what others changed meanwhile unless they changed the same people. */
async function saveOnNewest(api: Api, shown: SessionView, edit: RosterEdit): Promise<Saved> {
  try {
    return await save(api, shown, edit)
  } catch (cause) {
    if (!(cause instanceof ApiError && cause.code === 'precondition_failed')) throw cause
    const newest = await api.get<SessionView>(pathOf(shown))
    if (!fitsNewest(shown.participants, newest.participants, edit)) throw cause
    return save(api, newest, edit)
  }
}
