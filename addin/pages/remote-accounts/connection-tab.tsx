import { makeStyles, tokens } from '@fluentui/react-components'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { Panel } from '../../components/panel.tsx'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { AccountForm } from './account-form.tsx'
import { DeleteAccount } from './delete-account.tsx'
import { Guide } from './guide.tsx'
import { PasswordGuide } from './password-guide.tsx'

const useStyles = makeStyles({
  guide: {
    '& summary': {
      cursor: 'pointer',
      minHeight: '24px',
      color: tokens.colorBrandForegroundLink,
      marginBottom: tokens.spacingVerticalM,
    },
  },
})

interface ConnectionTabProps {
  account: RemoteAccountView
  onSaved: (account: RemoteAccountView) => void
  onReload: () => void
}

/** What an account signs in with, where to find that, and the way out. */
export function ConnectionTab({ account, onSaved, onReload }: ConnectionTabProps) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const d = useTexts(delegatedTexts)
  const isUser = account.type === 'MicrosoftGraphPassword'
  return (
    <>
      <Panel title={t.fieldsTitle} lead={isUser ? d.fieldsLead : t.fieldsLead}>
        <details className={styles.guide}>
          <summary>{t.guideTitle}</summary>
          {isUser ? <PasswordGuide /> : <Guide />}
        </details>
        <AccountForm account={account} onSaved={onSaved} onReload={onReload} />
      </Panel>
      <DeleteAccount account={account} />
    </>
  )
}
