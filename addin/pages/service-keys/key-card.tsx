import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Delete20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { Badge } from '../../components/badge.tsx'
import type { ServiceKeyView } from '../../../api/features/service-keys/contract.ts'
import { Card } from '../../components/card.tsx'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Facts } from '../../components/facts.tsx'
import { useNotify } from '../../components/notify.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { serviceKeyTexts } from '../../texts/service-keys-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'

const useStyles = makeStyles({
  scopes: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
})

/** A service key: what it may do, when it was last used, and a way to delete it. */
export function KeyCard({ serviceKey, onDeleted }: { serviceKey: ServiceKeyView; onDeleted: () => void }) {
  const styles = useStyles()
  const t = useTexts(serviceKeyTexts)
  const common = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const format = useFormat()
  const { act, busy, error, clear } = useAct()
  const [asking, setAsking] = useState(false)
  const { id, etag, name, scopes, createdAt, createdBy, lastUsedAt } = serviceKey
  const remove = () =>
    act(async () => {
      await api.send('DELETE', `/api/service-keys/${id}`, undefined, { ifMatch: etag })
      setAsking(false)
      notify(t.deleted)
      onDeleted()
    })
  const close = () => {
    setAsking(false)
    clear()
  }
  return (
    <Card
      name={name}
      aside={
        <Button icon={<Delete20Regular />} aria-label={t.deleteLabel(name)} onClick={() => setAsking(true)}>
          {common.delete}
        </Button>
      }
    >
      <Facts
        facts={[
          {
            term: t.scopes,
            value: (
              <span className={styles.scopes}>
                {scopes.map((scope) => (
                  <Badge key={scope} appearance="tint" color="informative" size="large" title={t.scopeNotes[scope]}>
                    {t.scopeNames[scope]}
                  </Badge>
                ))}
              </span>
            ),
          },
          { term: t.lastUsed, value: lastUsedAt ? format.moment(lastUsedAt) : t.neverUsed },
          { term: t.created, value: `${format.moment(createdAt)} ${t.by(createdBy)}` },
        ]}
      />
      <ConfirmDialog
        danger
        open={asking}
        title={t.deleteTitle(name)}
        verb={t.deleteVerb}
        busy={busy}
        error={error}
        onConfirm={() => void remove()}
        onClose={close}
      >
        {t.deleteText}
      </ConfirmDialog>
    </Card>
  )
}
