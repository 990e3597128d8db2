import { useState } from 'react'
import type { InvitationView, SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { useUnsavedGuard } from '../../../components/unsaved.ts'
import { invitationTexts } from '../../../texts/session-invitation-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useSessionChange } from '../session/use-session-change.ts'

/** The invitation of a session while it is edited, and what saves or discards it. */
export function useInvitationEdit(session: SessionView, onChanged: (session: SessionView) => void) {
  const t = useTexts(invitationTexts)
  const [known, setKnown] = useState(session.invitation)
  const [values, setValues] = useState(session.invitation)
  const [plain, setPlain] = useState('')
  const [round, setRound] = useState(0)
  const { busy, error, clear, change } = useSessionChange(session, onChanged)
  const changed = (Object.keys(known) as (keyof InvitationView)[]).filter((field) => known[field] !== values[field])
  const unsaved = changed.length > 0
  useUnsavedGuard(unsaved)
  const put = (part: Partial<InvitationView>) => setValues((current) => ({ ...current, ...part }))
  return {
    values,
    /** The text without HTML. */
    plain,
    /** The text the editor starts with; it starts over when `round` changes. */
    start: known.text,
    round,
    unsaved,
    busy,
    error,
    put,
    putText: (text: string, words: string) => {
      setPlain(words)
      put({ text })
    },
    editorReady: (text: string, words: string) => {
      setPlain(words)
      // The editor writes the same text in its own way, which isn't anyone's change.
      setKnown((current) => ({ ...current, text }))
      put({ text })
    },
    /** @returns whether everything is saved now */
    save: async (): Promise<boolean> => {
      if (!unsaved) return true
      const patch = Object.fromEntries(changed.map((field) => [field, values[field]]))
      const saved = await change({ invitation: patch }, t.saved)
      // The text may come back tidied; the editor keeps what it shows, which is equivalent.
      if (saved) setKnown(values)
      return saved !== undefined
    },
    discard: () => {
      clear()
      setValues(known)
      setRound(round + 1)
    },
  }
}
