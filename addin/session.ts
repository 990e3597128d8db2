import { createContext, useContext } from 'react'
import type { z } from 'zod'
import type { Me } from '../api/features/me/contract.ts'
import type { Host } from './host.ts'

export interface Session {
  me: z.output<typeof Me>
  host: Host
  /** BCP 47, for dates and numbers. */
  locale: string
  /** Reads `me` again, after something was set up. */
  refresh: () => void
}

export const SessionContext = createContext<Session | undefined>(undefined)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('Nobody is signed in here.')
  return session
}
