import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { Link } from '../../components/link.tsx'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { EMPTY, type AccountValues } from './account-draft.ts'
import { Guide } from './guide.tsx'
import { NewAccountForm } from './new-account-form.tsx'
import { PasswordGuide } from './password-guide.tsx'

const STACKED = '@media (max-width: 1100px)'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 25rem)',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    [STACKED]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  toGuide: { display: 'none', alignSelf: 'flex-start', [STACKED]: { display: 'inline-flex' } },
})

/** A new account: its type, its fields, and beside them where to find the values. */
export function NewAccount(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const common = useTexts(commonTexts)
  const [values, setValues] = useState(EMPTY)
  const guide = useRef<HTMLDivElement>(null)
  const change = (next: Partial<AccountValues>) => setValues((before) => ({ ...before, ...next }))
  const showGuide = () => guide.current?.querySelector<HTMLElement>('h2')?.focus()

  return (
    <Page title={t.addTitle} above={<Link to="/remote-accounts">{common.remoteAccounts}</Link>}>
      <div className={styles.columns}>
        <Panel title={t.fieldsTitle}>
          <Button className={styles.toGuide} appearance="outline" onClick={showGuide}>
            {t.toGuide}
          </Button>
          <NewAccountForm values={values} onChange={change} />
        </Panel>
        <div ref={guide}>
          <Panel title={t.guideTitle}>{values.type === 'MicrosoftGraphPassword' ? <PasswordGuide /> : <Guide />}</Panel>
        </div>
      </div>
    </Page>
  )
}
