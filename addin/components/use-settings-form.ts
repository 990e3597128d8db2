import { useRef, useState, type FormEvent, type RefObject } from 'react'
import { useFieldFaults } from '../field-faults.ts'
import { useSession } from '../session.ts'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'
import { useAct, useApi, type LoadFailure } from '../use-api.ts'
import { useNotify } from './notify.ts'
import { useUnsavedGuard } from './unsaved.ts'

export interface SettingsKind<View extends { etag: string }, Values extends object> {
  path: string
  /** The values of the fields. */
  valuesOf: (settings: View) => Values
  /** The settings to send; undefined while a field is invalid. */
  settingsOf: (values: Values) => object | undefined
}

/** What the frame around the fields shows and does. */
export interface SettingsFormState {
  form: RefObject<HTMLFormElement | null>
  busy: boolean
  error: LoadFailure | undefined
  unsaved: boolean
  save: (event: FormEvent) => void
  discard: () => void
}

/** Settings being edited. They are saved as a whole, and only if no one has saved others since they were read. */
export function useSettingsForm<View extends { etag: string }, Values extends object>(
  { path, valuesOf, settingsOf }: SettingsKind<View, Values>,
  settings: View,
) {
  const { saved: savedText } = useTexts(commonTexts)
  const api = useApi()
  const { refresh } = useSession()
  const notify = useNotify()
  const { busy, error, act, clear } = useAct()
  const [before, setBefore] = useState(settings)
  const [values, setValues] = useState(() => valuesOf(settings))
  const [discarded, setDiscarded] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const faults = useFieldFaults(error, form)
  const known = valuesOf(before)
  const unsaved = JSON.stringify(known) !== JSON.stringify(values)
  useUnsavedGuard(unsaved)
  const change = (part: Partial<Values>) => setValues((current) => ({ ...current, ...part }))

  const save = (event: FormEvent) => {
    event.preventDefault()
    const next = settingsOf(values)
    if (!next) return form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    void act(async () => {
      const saved = await api.send<View>('PUT', path, next, { ifMatch: before.etag })
      setBefore(saved)
      setValues(valuesOf(saved))
      notify(savedText)
      refresh()
    })
  }
  const discard = () => {
    clear()
    setValues(known)
    setDiscarded(discarded + 1)
  }
  const frame: SettingsFormState = { form, busy, error, unsaved, save, discard }
  return { values, faults, change, discarded, frame }
}
