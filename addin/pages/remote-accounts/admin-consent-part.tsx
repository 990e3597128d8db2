import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Link20Regular } from '@fluentui/react-icons'
import { CopyButton } from '../../components/copy-button.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Happening } from '../../components/happening.tsx'
import { Notice } from '../../components/notice.tsx'
import { Remedy } from '../../components/remedy.tsx'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { useAdminConsent } from './use-admin-consent.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM, minHeight: '32px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
  link: { margin: 0, overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace, maxWidth: '48rem' },
})

/**
 * For an administrator of the tenant: most tenants no longer let anyone else consent, so this is offered up front.
 * @param onUsed the account has changed
 */
export function AdminConsentPart({ accountId, onUsed }: { accountId: string; onUsed: () => void }) {
  const styles = useStyles()
  const d = useTexts(delegatedTexts)
  const format = useFormat()
  const { made, progress, busy, error, make } = useAdminConsent(accountId, onUsed)
  const isOpen = made !== undefined && progress?.status !== 'granted' && progress?.status !== 'expired'
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{d.forAdminTitle}</h3>
      <p className={styles.text}>{d.forAdmin}</p>
      <div className={styles.row}>
        <Button icon={<Link20Regular />} onClick={make} disabledFocusable={busy}>
          {d.makeAdminLink}
        </Button>
        {isOpen ? <CopyButton text={made.url} label={d.copyAdminLink} /> : null}
        <span role="status">{isOpen ? d.adminLinkUntil(format.moment(made.expiresAt)) : ''}</span>
      </div>
      {error ? <ErrorNotice error={error} /> : null}
      {isOpen ? <p className={styles.link}>{made.url}</p> : null}
      {progress?.status === 'granted' ? <Notice announce kind="success" title={d.adminConsented} /> : null}
      {progress?.status === 'expired' ? <Notice announce kind="warning" title={d.expired} /> : null}
      {progress?.status === 'refused' && progress.refusal ? (
        <Notice announce kind="error" title={d.refused}>
          <Happening error={progress.refusal} />
          <Remedy code={progress.refusal.code} english={progress.refusal.remedy} />
        </Notice>
      ) : null}
    </div>
  )
}
