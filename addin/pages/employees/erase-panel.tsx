import { Button, Field, Input } from '@fluentui/react-components'
import { PersonProhibited20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { EmployeeDetail } from '../../../api/features/employees/contract.ts'
import type { Certificate } from '../../../api/features/erasure/contract.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useDangerStyles } from '../../components/danger-styles.ts'
import { Panel } from '../../components/panel.tsx'
import { go } from '../../route.ts'
import { saveFile } from '../../save-file.ts'
import { erasureTexts } from '../../texts/erasure-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'

/** Erases a person everywhere, after their number was typed, and shows the certificate. */
export function ErasePanel({ person }: { person: EmployeeDetail }) {
  const t = useTexts(erasureTexts)
  const danger = useDangerStyles()
  const api = useApi()
  const [typed, setTyped] = useState<string>()
  const [certificate, setCertificate] = useState<Certificate>()
  const { busy, error, act, clear } = useAct()
  const erase = () =>
    void act(async () => {
      const path = `/api/employees/${encodeURIComponent(person.id)}/erase`
      setCertificate(await api.send<Certificate>('POST', path, { employeeNumber: typed }))
      setTyped(undefined)
    })
  return (
    <Panel title={t.title} lead={t.lead}>
      <div>
        <Button className={danger.leads} icon={<PersonProhibited20Regular />} onClick={() => setTyped('')}>
          {t.erase}
        </Button>
      </div>
      <ConfirmDialog
        danger
        open={typed !== undefined}
        title={t.ask(person.displayName)}
        verb={t.erase}
        busy={busy || typed?.trim() !== person.employeeNumber}
        error={error}
        onConfirm={erase}
        onClose={() => (clear(), setTyped(undefined))}
      >
        <p>{t.text}</p>
        <Field label={t.number(person.employeeNumber)}>
          <Input autoComplete="off" value={typed ?? ''} onChange={(_event, { value }) => setTyped(value)} />
        </Field>
      </ConfirmDialog>
      {certificate ? <CertificateDialog certificate={certificate} /> : null}
    </Panel>
  )
}

function CertificateDialog({ certificate }: { certificate: Certificate }) {
  const t = useTexts(erasureTexts)
  const api = useApi()
  const { busy, error, act } = useAct()
  const save = () =>
    void act(async () => {
      const page = await api.file(`/api/erasures/${encodeURIComponent(certificate.employeeId)}/page`)
      saveFile(page, `erasure-${certificate.employeeId}.html`)
    })
  return (
    <ConfirmDialog
      open
      title={t.doneTitle}
      verb={t.save}
      cancel={t.close}
      busy={busy}
      error={error}
      onConfirm={save}
      onClose={() => go('/employees')}
    >
      <p>{t.doneText}</p>
      <p>{t.remains}</p>
      <ul>
        {certificate.remains.map(({ what }) => (
          <li key={what}>{t.what[what]}</li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}
