import { createContext, useContext } from 'react'

/** Says shortly that something was done; screen readers hear it politely. */
export type Notify = (text: string) => void

export const NotifyContext = createContext<Notify>(() => undefined)

export function useNotify(): Notify {
  return useContext(NotifyContext)
}
