import { Badge } from '@fluentui/react-components'
import { CheckmarkCircle16Filled, ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts.ts'
import { useTexts } from '../../texts/table.ts'

type Shown = Pick<RemoteAccountView, 'state' | 'clientSecretDaysLeft' | 'clientSecretExpiry'>

/** How an account is, in an icon and two or three words. */
export function AccountState({ state, clientSecretDaysLeft: days, clientSecretExpiry: expiry }: Shown) {
  const t = useTexts(remoteAccountTexts)
  if (expiry === 'expired') return <Badge size="large" appearance="tint" color="danger" icon={<ErrorCircle16Filled aria-hidden />}>{t.expired}</Badge>
  if (state === 'needsAttention') return <Badge size="large" appearance="tint" color="danger" icon={<ErrorCircle16Filled aria-hidden />}>{t.needsAttention}</Badge>
  if (days !== undefined && expiry !== 'ok') return <Badge size="large" appearance="tint" color="warning" icon={<Warning16Filled aria-hidden />}>{t.expiresIn(days)}</Badge>
  return <Badge size="large" appearance="tint" color="success" icon={<CheckmarkCircle16Filled aria-hidden />}>{t.ready}</Badge>
}
