import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useRef, type FormEvent } from 'react'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { ApiError } from '../../api.ts'
import { SaveBar } from '../../components/save-bar.tsx'
import { SaveFailure } from '../../components/save-failure.tsx'
import { useFieldFaults } from '../../field-faults.ts'
import { delegatedTexts } from '../../texts/delegated-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { AccountFields } from './account-fields.tsx'
import { AccountSecretFields } from './account-secret-fields.tsx'
import { useAccountEdit } from './use-account-edit.ts'

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL } })

export interface AccountFormProps {
  account: RemoteAccountView
  onSaved: (account: RemoteAccountView) => void
  /** Loads what someone else saved meanwhile; edits are lost. */
  onReload: () => void
}

/** The fields of a stored account. Only differences are sent. */
export function AccountForm({ account, onSaved, onReload }: AccountFormProps) {
  const styles = useStyles()
  const d = useTexts(delegatedTexts)
  const edit = useAccountEdit({ account, onSaved })
  const { unsaved, busy, error } = edit
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const save = (event: FormEvent) => {
    event.preventDefault()
    edit.send()
  }

  return (
    <form ref={form} className={styles.form} onSubmit={save} noValidate>
      <AccountFields
        values={edit.values}
        faults={faults}
        onChange={edit.change}
        secret={<AccountSecretFields edit={edit} faults={faults} />}
      />
      <SaveFailure error={error} onReload={onReload} />
      {error instanceof ApiError && error.details['mayBeSavedUntested'] === true ? (
        <div>
          <Button onClick={() => edit.send('?untested=true')} disabledFocusable={busy}>
            {d.saveUntested}
          </Button>
        </div>
      ) : null}
      <SaveBar unsaved={unsaved} busy={busy} onDiscard={edit.discard} />
    </form>
  )
}
