import { useState } from 'react'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { useNotify } from '../../components/notify.ts'
import { useUnsavedGuard } from '../../components/unsaved.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { patchOf, valuesOf, type AccountValues } from './account-draft.ts'

interface AccountEditOptions {
  account: RemoteAccountView
  onSaved: (account: RemoteAccountView) => void
}

/** The values of a stored account while they are edited, whether its secret is being replaced, and what saves them. */
export function useAccountEdit({ account, onSaved }: AccountEditOptions) {
  const common = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act, clear } = useAct()
  // What the fields started with, not what may have been read since, so that someone else's change isn't overwritten
  // unseen.
  const [before, setBefore] = useState(account)
  const [values, setValues] = useState(() => valuesOf(account))
  const [replacing, setReplacing] = useState(false)
  const field = before.type === 'MicrosoftGraphPassword' ? ('password' as const) : ('clientSecret' as const)
  const unsaved = replacing || Object.keys(patchOf(values, before)).length > 0
  useUnsavedGuard(unsaved)

  const show = (next: AccountValues, nextReplacing: boolean) => {
    setValues(next)
    setReplacing(nextReplacing)
  }
  const send = (query = '') =>
    void act(async () => {
      // When a secret should be replaced, an empty one is sent too, so that the API says what is missing.
      const patch = { ...patchOf(values, before), ...(replacing && { [field]: values[field] }) }
      const saved = await api.send<RemoteAccountView>('PATCH', `/api/remote-accounts/${before.id}${query}`, patch, {
        ifMatch: before.etag,
      })
      setBefore(saved)
      show(valuesOf(saved), false)
      notify(common.saved)
      onSaved(saved)
    })
  return {
    before,
    values,
    replacing,
    unsaved,
    busy,
    error,
    send,
    /** The field of the secret this type of account has. */
    field,
    change: (part: Partial<AccountValues>) => show({ ...values, ...part }, replacing),
    changeSecret: (text: string) => show({ ...values, [field]: text }, true),
    // The stored secret's expiry says nothing about a new one.
    replace: (next: boolean) => {
      const clientSecretExpiresOn = next ? '' : valuesOf(before).clientSecretExpiresOn
      show({ ...values, clientSecret: '', password: '', clientSecretExpiresOn }, next)
    },
    discard: () => {
      clear()
      show(valuesOf(before), false)
    },
  }
}

export type AccountEdit = ReturnType<typeof useAccountEdit>
