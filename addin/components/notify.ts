import { createContext, useContext } from 'react'

/**
 * Says shortly that something was done; screen readers hear it politely.
 * @param undo takes it back, for as long as the words stand there
 */
export type Notify = (text: string, undo?: () => unknown) => void

export const NotifyContext = createContext<Notify>(() => undefined)

export function useNotify(): Notify {
  return useContext(NotifyContext)
}
