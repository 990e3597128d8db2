import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { SecretAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { CodeBlock } from '../../components/code-block.tsx'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { faultProps } from '../../field-faults.ts'
import { accountLimitTexts } from '../../texts/account-limits-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { migrationScript, policyScript, rbacScript, whichScript } from './limit-scripts.ts'
import { PortalPath } from './portal-path.tsx'

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const useStyles = makeStyles({
  way: {
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
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
  field: { maxWidth: '36rem' },
})

/** The two ways to limit an app to one mailbox, as scripts with the account's ids. */
export function LimitMailbox({
  account: { clientId, mailbox, usedBy },
}: {
  account: Pick<SecretAccountView, 'clientId' | 'mailbox' | 'usedBy'>
}) {
  const sendsMail = usedBy.some((name) => name.endsWith('Mailbox that sends the e-mails'))
  const styles = useStyles()
  const t = useTexts(accountLimitTexts)
  const [objectId, setObjectId] = useState('')
  const given = objectId.trim()
  const isGuid = GUID.test(given)
  const values = { clientId, mailbox, sendsMail, objectId: isGuid ? given : undefined }
  return (
    <Panel title={t.limitTitle} lead={t.limitLead}>
      {mailbox === undefined ? <Notice title={t.limitNoMailbox} /> : null}
      <div className={styles.way}>
        <h3 className={styles.title}>{t.rbacTitle}</h3>
        <p className={styles.lead}>{t.rbacLead}</p>
        <Field
          className={styles.field}
          label={t.objectId}
          hint={t.objectIdHint}
          {...faultProps(given === '' || isGuid ? undefined : t.objectIdFault)}
        >
          <Input
            value={objectId}
            autoComplete="off"
            spellCheck={false}
            onChange={(_event, { value }) => setObjectId(value)}
          />
        </Field>
        <div className={styles.field}>
          <PortalPath>Entra ID &gt; Enterprise applications &gt; your app &gt; Overview &gt; Object ID</PortalPath>
        </div>
        <CodeBlock
          title="PowerShell"
          text={rbacScript(values)}
          label={t.script(t.rbacTitle)}
          copyLabel={t.copyScript(t.rbacTitle)}
        />
      </div>
      <div className={styles.way}>
        <h3 className={styles.title}>{t.policyTitle}</h3>
        <p className={styles.lead}>{t.policyLead}</p>
        <CodeBlock
          title="PowerShell"
          text={policyScript({ clientId, mailbox })}
          label={t.script(t.policyTitle)}
          copyLabel={t.copyScript(t.policyTitle)}
        />
        <p className={styles.lead}>{t.migrateLead}</p>
        <CodeBlock
          title="PowerShell"
          text={migrationScript(values)}
          label={t.script(t.migrate)}
          copyLabel={t.copyScript(t.migrate)}
        />
        <p className={styles.lead}>{t.whichLead}</p>
        <CodeBlock
          title="PowerShell"
          text={whichScript(values)}
          label={t.script(t.which)}
          copyLabel={t.copyScript(t.which)}
        />
      </div>
    </Panel>
  )
}
