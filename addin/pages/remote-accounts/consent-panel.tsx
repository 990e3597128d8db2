import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components'
import { Open16Regular } from '@fluentui/react-icons'
import type { ConsentBegun, PasswordAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { CopyButton } from '../../components/copy-button.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Happening } from '../../components/happening.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { Remedy } from '../../components/remedy.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { AdminConsentPart } from './admin-consent-part.tsx'
import { useConsent } from './use-consent.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM, minHeight: '32px' },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
})

/**
 * The service user's consent: the button, what to do meanwhile, and the result.
 * @param onGranted the account has changed
 */
export function ConsentPanel({ account, onGranted }: { account: PasswordAccountView; onGranted: () => void }) {
  const styles = useStyles()
  const d = useTexts(delegatedTexts)
  const format = useFormat()
  const { begun, progress, busy, error, begin } = useConsent(account.id, onGranted)
  const { granted, username } = account
  const waiting = progress?.status === 'waiting'
  return (
    <Panel title={d.consentTitle} lead={d.consentLead(username)}>
      <AdminConsentPart accountId={account.id} onUsed={onGranted} />
      <h3 className={styles.title}>{d.forUserTitle}</h3>
      <div className={styles.row}>
        <Button
          appearance={account.state === 'needsConsent' && !waiting ? 'primary' : 'secondary'}
          onClick={begin}
          disabledFocusable={busy}
        >
          {granted ? d.grantAgain : d.grant}
        </Button>
        {granted && !progress ? (
          <span>
            {granted.by === 'consent'
              ? d.grantedBefore(format.moment(granted.at))
              : d.grantedByPassword(format.moment(granted.at))}
          </span>
        ) : null}
        {waiting ? <Spinner size="tiny" aria-hidden /> : null}
        <span role="status">{waiting ? d.waiting : ''}</span>
      </div>
      {error ? <ErrorNotice error={error} /> : null}
      {waiting && begun ? <WhileWaiting begun={begun} /> : null}
      {progress?.status === 'granted' ? <Notice announce kind="success" title={d.granted(username)} /> : null}
      {progress?.status === 'expired' ? <Notice announce kind="warning" title={d.expired} /> : null}
      {progress?.status === 'refused' ? (
        <Notice announce kind="error" title={d.refused}>
          {progress.refusal ? (
            <>
              <Happening error={progress.refusal} />
              <Remedy code={progress.refusal.code} english={progress.refusal.remedy} />
            </>
          ) : null}
        </Notice>
      ) : null}
    </Panel>
  )
}

/** The link once more, and what to do if Microsoft doesn't redirect back. */
function WhileWaiting({ begun }: { begun: ConsentBegun }) {
  const styles = useStyles()
  const d = useTexts(delegatedTexts)
  const { newWindow } = useTexts(commonTexts)
  const format = useFormat()
  return (
    <>
      <div className={styles.row}>
        <a className={styles.link} href={begun.startUrl} target="_blank" rel="noreferrer">
          {d.open} ({newWindow}) <Open16Regular aria-hidden />
        </a>
        <CopyButton text={begun.startUrl} label={d.copyLink} />
      </div>
      <p className={styles.note}>
        {d.waitingUntil(format.moment(begun.expiresAt))} {d.otherBrowser}
      </p>
      <Notice title={d.adminTitle}>{d.adminHelp}</Notice>
    </>
  )
}
