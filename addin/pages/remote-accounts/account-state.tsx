import { CheckmarkCircle16Filled, ErrorCircle16Filled, KeyReset20Regular, Warning16Filled } from '@fluentui/react-icons'
import { Badge } from '../../components/badge.tsx'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'

/** The state of an account, as an icon and two or three words. */
export function AccountState({ account }: { account: RemoteAccountView }) {
  const t = useTexts(remoteAccountTexts)
  const d = useTexts(delegatedTexts)
  const ending = endingOf(account)
  if (ending?.expiry === 'expired')
    return (
      <Badge size="large" appearance="tint" color="danger" icon={<ErrorCircle16Filled aria-hidden />}>
        {ending.certificate ? d.certificateExpired : t.expired}
      </Badge>
    )
  if (account.state === 'needsConsent')
    return (
      <Badge size="large" appearance="tint" color="warning" icon={<KeyReset20Regular aria-hidden />}>
        {d.needsConsent}
      </Badge>
    )
  if (account.state === 'needsAttention')
    return (
      <Badge size="large" appearance="tint" color="danger" icon={<ErrorCircle16Filled aria-hidden />}>
        {t.needsAttention}
      </Badge>
    )
  if (ending && ending.expiry !== 'ok')
    return (
      <Badge size="large" appearance="tint" color="warning" icon={<Warning16Filled aria-hidden />}>
        {ending.certificate ? d.certificateExpiresIn(ending.days) : t.expiresIn(ending.days)}
      </Badge>
    )
  if (!account.tested)
    return (
      <Badge size="large" appearance="tint" color="warning" icon={<Warning16Filled aria-hidden />}>
        {t.notTested}
      </Badge>
    )
  return (
    <Badge size="large" appearance="tint" color="success" icon={<CheckmarkCircle16Filled aria-hidden />}>
      {t.ready}
    </Badge>
  )
}

/** When an app's credentials expire. */
function endingOf(account: RemoteAccountView): { certificate: boolean; days: number; expiry: string } | undefined {
  if (account.type === 'MicrosoftGraphPassword') return undefined
  const { certificate, clientSecretDaysLeft: days, clientSecretExpiry: expiry } = account
  if (certificate) return { certificate: true, days: certificate.daysLeft, expiry: certificate.expiry }
  return days === undefined || expiry === undefined ? undefined : { certificate: false, days, expiry }
}
