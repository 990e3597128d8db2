import { createContext, useContext } from 'react'

/**
 * Briefly says that something was done; screen readers announce it politely.
 * @param undo reverts it while the message is shown
 */
export type Notify = (text: string, undo?: () => unknown) => void

export const NotifyContext = createContext<Notify>(() => undefined)

export function useNotify(): Notify {
  return useContext(NotifyContext)
}
