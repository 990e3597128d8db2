import { Button } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { ServiceKeyView } from '../../../api/features/service-keys/contract.ts'
import { CardListPage } from '../../components/card-list-page.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { serviceKeyTexts } from '../../texts/service-keys-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { usePages } from '../../use-pages.ts'
import { KeyCard } from './key-card.tsx'
import { NewKeyDialog } from './new-key-dialog.tsx'

export function ServiceKeys(_props: { id: string }) {
  const t = useTexts(serviceKeyTexts)
  const common = useTexts(commonTexts)
  const [creating, setCreating] = useState(false)
  const pages = usePages<ServiceKeyView>('/api/service-keys')
  return (
    <CardListPage
      title={common.serviceKeys}
      lead={t.lead}
      pages={pages}
      add={
        <Button icon={<Add20Regular />} appearance="primary" onClick={() => setCreating(true)}>
          {t.add}
        </Button>
      }
      empty={{ picture: 'key', title: t.emptyTitle, text: t.empty }}
      cardHeight={96}
      card={(key) => <KeyCard key={key.id} serviceKey={key} onDeleted={pages.reload} />}
    >
      {creating ? <NewKeyDialog onCreated={pages.reload} onClose={() => setCreating(false)} /> : null}
    </CardListPage>
  )
}
