import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular, Certificate20Regular } from '@fluentui/react-icons'
import type {
  CertificateView,
  RemoteAccountView,
  SecretAccountView,
} from '../../../api/features/remote-accounts/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Facts } from '../../components/facts.tsx'
import { useNotify } from '../../components/notify.ts'
import { Panel } from '../../components/panel.tsx'
import { saveFile } from '../../save-file.ts'
import { useSession } from '../../session.ts'
import { certificateTexts } from '../../texts/account-certificates-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { dayText } from './day-text.ts'
import { PortalPath } from './portal-path.tsx'

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The certificate an app signs in with, and the one that will replace it. @param onChanged with the changed account */
export function CertificatePanel({
  account,
  onChanged,
}: {
  account: SecretAccountView
  onChanged: (account: RemoteAccountView) => void
}) {
  const styles = useStyles()
  const d = useTexts(certificateTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const path = `/api/remote-accounts/${account.id}/certificate`
  const { certificate, nextCertificate } = account
  const change = (to: string, said: string) =>
    void act(async () => {
      onChanged(await api.send<RemoteAccountView>('POST', to))
      notify(said)
    })
  const download = (shown: CertificateView) =>
    void act(async () => saveFile(await api.file(path), `rollcall-${shown.thumbprint.slice(0, 8).toLowerCase()}.cer`))
  return (
    <Panel title={d.certificateTitle} lead={d.certificateLead}>
      {certificate ? <Shown title={d.inUse} certificate={certificate} /> : null}
      {nextCertificate ? (
        <div className={styles.part}>
          <Shown title={d.waitingForUse} certificate={nextCertificate} />
          <PortalPath>
            App registrations &gt; your app &gt; Certificates &amp; secrets &gt; Certificates &gt; Upload certificate
          </PortalPath>
          <span>{d.upload}</span>
          <div className={styles.buttons}>
            <Button
              icon={<ArrowDownload20Regular />}
              onClick={() => download(nextCertificate)}
              disabledFocusable={busy}
            >
              {d.download}
            </Button>
            <Button appearance="primary" onClick={() => change(`${path}/use`, d.used)} disabledFocusable={busy}>
              {d.use}
            </Button>
          </div>
        </div>
      ) : null}
      {error ? <ErrorNotice error={error} /> : null}
      <div>
        <Button icon={<Certificate20Regular />} onClick={() => change(path, d.made)} disabledFocusable={busy}>
          {certificate || nextCertificate ? d.makeAgain : d.make}
        </Button>
      </div>
    </Panel>
  )
}

function Shown({ title, certificate: { thumbprint, expiresOn } }: { title: string; certificate: CertificateView }) {
  const styles = useStyles()
  const d = useTexts(certificateTexts)
  const { locale } = useSession()
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <Facts
        facts={[
          { term: d.thumbprint, value: thumbprint },
          { term: d.expiresOn, value: dayText(expiresOn, locale) },
        ]}
      />
    </>
  )
}
