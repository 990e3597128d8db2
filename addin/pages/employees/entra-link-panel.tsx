import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { EmployeeDetail } from '../../../api/features/employees/contract.ts'
import { Panel } from '../../components/panel.tsx'
import { SaveFailure } from '../../components/save-failure.tsx'
import { faultProps, useFaults } from '../../field-faults.ts'
import { personTexts } from '../../texts/employees-person-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useApi } from '../../use-api.ts'
import { useChange } from './use-change.ts'

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The person's Entra user, for when matching doesn't find them. */
export function EntraLinkPanel({ person, onChanged }: { person: EmployeeDetail; onChanged: () => void }) {
  const styles = useStyles()
  const t = useTexts(personTexts)
  const api = useApi()
  const { busy, error, clear, change } = useChange(onChanged)
  const faults = useFaults(error)
  const linked = person.entraUserId ?? ''
  const [typed, setTyped] = useState(linked)
  const [fault, setFault] = useState<string>()
  useEffect(() => setTyped(linked), [linked])
  const save = (id: string) => {
    const isWrong = id !== '' && !GUID.test(id)
    setFault(isWrong ? t.objectIdFault : undefined)
    if (isWrong || id === linked) return
    const body = { entraUserId: id === '' ? null : id }
    void change(
      () => api.send('PATCH', `/api/employees/${encodeURIComponent(person.id)}`, body, { ifMatch: person.etag }),
      id === '' ? t.unlinked : t.linked,
    )
  }
  const submit = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    save(typed.trim())
  }
  return (
    <Panel title={t.link} lead={t.linkLead}>
      <form className={styles.form} noValidate onSubmit={submit}>
        <SaveFailure error={error} onReload={() => (clear(), onChanged())} />
        <Field label={t.objectId} hint={t.objectIdHint} {...faultProps(fault ?? faults['entraUserId'])}>
          <Input
            value={typed}
            maxLength={64}
            autoComplete="off"
            spellCheck={false}
            onChange={(_event, { value }) => setTyped(value)}
          />
        </Field>
        <div className={styles.actions}>
          <Button type="submit" disabledFocusable={busy || typed.trim() === linked}>
            {t.linkSave}
          </Button>
          {linked ? (
            <Button appearance="subtle" disabledFocusable={busy} onClick={() => save('')}>
              {t.unlink}
            </Button>
          ) : null}
        </div>
      </form>
    </Panel>
  )
}
