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
import { commonTexts } from '../../texts/common-texts.ts'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { EMPTY, draftOf, type AccountValues } from './account-draft.ts'
import { AccountFields } from './account-fields.tsx'
import { CredentialChoice } from './credential-choice.tsx'
import { Guide } from './guide.tsx'
import { PasswordGuide } from './password-guide.tsx'
import { SecretField } from './secret-field.tsx'
import { TypeChoice } from './type-choice.tsx'

const STACKED = '@media (max-width: 1100px)'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 25rem)',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    [STACKED]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  toGuide: { display: 'none', alignSelf: 'flex-start', [STACKED]: { display: 'inline-flex' } },
})

/** A new account: its type, its fields, and beside them where the values are found. */
export function NewAccount(_props: { id: string }) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const d = useTexts(delegatedTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const { refresh } = useSession()
  const notify = useNotify()
  const { busy, error, act, clear } = useAct()
  const [values, setValues] = useState(EMPTY)
  const form = useRef<HTMLFormElement>(null)
  const guide = useRef<HTMLDivElement>(null)
  const faults = useFieldFaults(error, form)
  useUnsavedGuard(
    Object.entries(values).some(([field, value]) => !['cloud', 'type', 'credential'].includes(field) && value !== ''),
  )

  const change = (next: Partial<AccountValues>) => setValues((before) => ({ ...before, ...next }))
  const add = (event: FormEvent) => {
    event.preventDefault()
    void act(async () => {
      const account = await api.send<RemoteAccountView>('POST', '/api/remote-accounts', draftOf(values))
      guardLeaving(undefined)
      refresh()
      notify(values.type === 'MicrosoftGraphPassword' ? common.saved : t.added)
      go(`/remote-accounts/${account.id}?added`, { replace: true })
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
            <TypeChoice value={values.type} onChange={(type) => change({ type })} />
            <AccountFields
              values={values}
              faults={faults}
              onChange={change}
              secret={
                values.type === 'MicrosoftGraphPassword' ? (
                  <SecretField
                    value={values.password}
                    fault={faults['password']}
                    label={d.password}
                    hint={d.passwordHint}
                    onChange={(password) => change({ password })}
                  />
                ) : (
                  <CredentialChoice values={values} faults={faults} onChange={change} />
                )
              }
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
          <Panel title={t.guideTitle}>{values.type === 'MicrosoftGraphPassword' ? <PasswordGuide /> : <Guide />}</Panel>
        </div>
      </div>
    </Page>
  )
}
