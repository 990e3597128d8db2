import { useState } from 'react'
import type { CatalogueEntry } from '../../../api/features/my/contract.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Page } from '../../components/page.tsx'
import { useRoute } from '../../route.ts'
import { catalogueTexts } from '../../texts/my-catalogue-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { OfferedCard } from './offered-card.tsx'
import { Cards } from './part.tsx'

/** One session, for a link that someone sent. */
export function CatalogueSession({ id }: { id: string }) {
  const t = useTexts(catalogueTexts)
  const { path } = useRoute()
  const entry = useLoad<CatalogueEntry>(`/api/my/catalogue/${encodeURIComponent(id)}`)
  // Pressing the button twice gives only one message.
  const [enrolled, setEnrolled] = useState(false)
  const onEnrolled = () => {
    setEnrolled(true)
    entry.reload()
  }
  const inChannel = path.startsWith('/channel/')
  const isGone = entry.state === 'failed' && 'status' in entry.error && entry.error.status === 404
  return (
    <Page
      title={entry.data?.session.training.title || t.session}
      above={inChannel ? undefined : <Link to="/catalogue">{t.toCatalogue}</Link>}
    >
      {isGone ? <EmptyState title={t.notOffered}>{t.notOfferedWhy}</EmptyState> : null}
      {entry.state === 'failed' && !isGone ? <ErrorNotice error={entry.error} onRetry={entry.reload} /> : null}
      {!entry.data && entry.state === 'loading' ? <Loading rows={2} height={120} /> : null}
      {entry.data ? (
        <Cards>
          <OfferedCard offered={entry.data} level={2} onEnrolled={onEnrolled} reload={entry.reload} />
        </Cards>
      ) : null}
      {enrolled ? <span>{t.invitationComes}</span> : null}
    </Page>
  )
}
