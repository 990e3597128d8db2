import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { CopyButton } from '../../components/copy-button.tsx'
import { Panel } from '../../components/panel.tsx'
import { useSession } from '../../session.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { homeTexts } from '../../texts/home-texts.ts'
import { useTexts } from '../../texts/table.ts'

const useStyles = makeStyles({
  people: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  text: { margin: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  address: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})

/** For someone who can't finish the setup: who can, and a link to send them. */
export function AskAdmin() {
  const styles = useStyles()
  const t = useTexts(homeTexts)
  const common = useTexts(commonTexts)
  const { me, host } = useSession()
  const [canShare, setCanShare] = useState(true)
  // The host's own link opens the page inside it; otherwise the address of the tab has to do.
  const share = () => setCanShare(host.shareLink('/', t.shareName))
  const address = `${location.origin}${location.pathname}`
  return (
    <Panel title={t.askTitle} lead={t.ask}>
      {me.admins.length > 0 ? (
        <>
          <p className={styles.text}>{t.askThese}</p>
          <ul className={styles.people}>
            {me.admins.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
      {canShare ? (
        <div>
          <Button appearance="primary" onClick={share}>
            {t.shareLink}
          </Button>
        </div>
      ) : null}
      <div className={styles.line}>
        <span>{common.colon(t.linkLabel)}</span>
        <code className={styles.address}>{address}</code>
        <CopyButton text={address} />
      </div>
    </Panel>
  )
}
