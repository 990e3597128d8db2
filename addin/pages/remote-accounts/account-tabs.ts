import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'

/** The parts of an account's page, each with an address. */
export type AccountTab = 'connection' | 'consent' | 'test' | 'certificate' | 'limits' | 'move'

type Kind = Pick<RemoteAccountView, 'type' | 'state'>

const OF_USERS: readonly AccountTab[] = ['connection', 'consent', 'test', 'move']
const OF_APPS: readonly AccountTab[] = ['connection', 'test', 'certificate', 'limits']

export const tabsOf = ({ type }: Pick<Kind, 'type'>): readonly AccountTab[] =>
  type === 'MicrosoftGraphPassword' ? OF_USERS : OF_APPS

/** The tab where the next thing to do is, when the address names none. */
export function firstTab(account: Kind, justAdded: boolean): AccountTab {
  if (account.state === 'needsConsent' && account.type === 'MicrosoftGraphPassword') return 'consent'
  return justAdded ? 'test' : 'connection'
}
