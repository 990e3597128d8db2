import type { TenantState } from '../tenant-state.ts'

const AT_A_TIME = 4

/** One more request to a mailbox. Exchange answers four at a time and refuses the others. */
export function enterMailbox(state: TenantState, mailbox: string, method: string): { isOver: boolean; leave(): void } {
  const inside = (state.mailboxLoad.get(mailbox) ?? 0) + 1
  state.mailboxLoad.set(mailbox, inside)
  state.asked.mailboxPeak = Math.max(state.asked.mailboxPeak, inside)
  if (method !== 'GET') state.asked.writes += 1
  return {
    isOver: inside > AT_A_TIME,
    leave: () => void state.mailboxLoad.set(mailbox, (state.mailboxLoad.get(mailbox) ?? 1) - 1),
  }
}
