import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState, type FormEvent } from 'react'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { Link } from '../../components/link.tsx'
import { useNotify } from '../../components/notify.ts'
import { Page } from '../../components/page.tsx'
import { Panel } from '../../components/panel.tsx'
import { SaveFailure } from '../../components/save-failure.tsx'
import { useUnsavedGuard } from '../../components/unsaved.ts'
import { useFieldFaults } from '../../field-faults.ts'
import { go, guardLeaving } from '../../route.ts'
import { useSession } from '../../session.ts'
import { commonTexts } from '../../texts/common.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { EMPTY, draftOf } from './account-draft.ts'
import { AccountFields } from './account-fields.tsx'
import { Guide } from './guide.tsx'
import { SecretField } from './secret-field.tsx'
import { TypeChoice } from './type-choice.tsx'

const STACKED = '@media (max-width: 1100px)'

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 25rem)', gap: tokens.spacingHorizontalXL, alignItems: 'start', [STACKED]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  toGuide: { display: 'none', alignSelf: 'flex-start', [STACKED]: { display: 'inline-flex' } },
})

/** A new account: its type, its fields, and beside them where the values are found. */
export function NewAccount(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const { refresh } = useSession()
  const notify = useNotify()
  const { busy, error, act, clear } = useAct()
  const [values, setValues] = useState(EMPTY)
  const form = useRef<HTMLFormElement>(null)
  const guide = useRef<HTMLDivElement>(null)
  const faults = useFieldFaults(error, form)
  useUnsavedGuard(Object.entries(values).some(([field, value]) => field !== 'cloud' && value !== ''))

  const add = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      const account = await api.send<RemoteAccountView>('POST', '/api/remote-accounts', draftOf(values))
      guardLeaving(undefined)
      refresh()
      notify(t.added)
      go(`/remote-accounts/${account.id}`, { replace: true })
    })
  }
  const showGuide = () => guide.current?.querySelector<HTMLElement>('h2')?.focus()

  return (
    <Page title={t.addTitle} above={<Link to="/remote-accounts">{common.remoteAccounts}</Link>}>
      <div className={styles.columns}>
        <Panel title={t.fieldsTitle}>
          <Button className={styles.toGuide} appearance="outline" onClick={showGuide}>
            {t.toGuide}
          </Button>
          <form ref={form} className={styles.form} onSubmit={add} noValidate>
            <TypeChoice />
            <AccountFields
              values={values}
              faults={faults}
              onChange={(change) => setValues((before) => ({ ...before, ...change }))}
              secret={<SecretField value={values.clientSecret} fault={faults['clientSecret']} label={t.secret} onChange={(clientSecret) => setValues((before) => ({ ...before, clientSecret }))} />}
            />
            <SaveFailure error={error} onReload={clear} />
            <div className={styles.buttons}>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {t.create}
              </Button>
              <Button onClick={() => go('/remote-accounts')}>{common.cancel}</Button>
            </div>
          </form>
        </Panel>
        <div ref={guide}>
          <Panel title={t.guideTitle}>
            <Guide />
          </Panel>
        </div>
      </div>
    </Page>
  )
}
