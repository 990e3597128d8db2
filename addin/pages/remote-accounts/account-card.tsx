import { makeStyles, tokens } from '@fluentui/react-components'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { Card } from '../../components/card.tsx'
import { Happening } from '../../components/happening.tsx'
import { Link } from '../../components/link.tsx'
import { useSession } from '../../session.ts'
import { useSettingName } from '../../setting-names.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { AccountState } from './account-state.tsx'
import { dayText } from './day-text.ts'

const useStyles = makeStyles({
  reason: { margin: 0, overflowWrap: 'anywhere' },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(12rem, 100%), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  whole: { gridColumnStart: 1, gridColumnEnd: -1 },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
})

/** One account of the list. */
export function AccountCard({ account }: { account: RemoteAccountView }) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const d = useTexts(delegatedTexts)
  const { apart } = useTexts(commonTexts)
  const { locale } = useSession()
  const settingName = useSettingName()
  const own =
    account.type === 'MicrosoftGraphPassword'
      ? [[d.username, account.username]]
      : [
          account.credential === 'managedIdentity'
            ? [d.signsInWith, d.byIdentity]
            : account.certificate
              ? [d.certificateUntil, dayText(account.certificate.expiresOn, locale)]
              : [
                  t.secretUntil,
                  account.clientSecretExpiresOn === undefined
                    ? t.unknown
                    : dayText(account.clientSecretExpiresOn, locale),
                ],
          [t.mailbox, account.mailbox ?? t.unknown],
        ]
  const facts = [
    [t.type, t.kinds[account.type]],
    [t.cloud, t.clouds[account.cloud]],
    ...own,
    [t.usedBy, account.usedBy.length > 0 ? account.usedBy.map(settingName).reduce(apart) : t.usedByNothing],
  ]
  return (
    <Card
      name={<Link to={`/remote-accounts/${account.id}`}>{account.name}</Link>}
      aside={<AccountState account={account} />}
    >
      {account.attention ? (
        <p className={styles.reason}>
          <Happening error={account.attention} />
        </p>
      ) : null}
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term} className={term === t.usedBy ? styles.whole : undefined}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.fact}>{fact}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
