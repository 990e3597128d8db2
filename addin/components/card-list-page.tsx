import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Pages } from '../use-pages.ts'
import type { EmptyPictureKind } from './empty-picture.tsx'
import { EmptyState } from './empty-state.tsx'
import { ErrorNotice } from './error-notice.tsx'
import { Loading } from './loading.tsx'
import { MoreButton } from './more-button.tsx'
import { Page } from './page.tsx'

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '48rem' },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
})

interface CardListPageProps<T> {
  title: string
  lead?: string
  pages: Pages<T>
  /** The button that adds one. */
  add: ReactNode
  empty: { picture: EmptyPictureKind; title: string; text: string }
  /** Approximate height of a card in pixels, for the space reserved while they load. */
  cardHeight: number
  card: (item: T) => ReactNode
  children?: ReactNode
}

/** A page that lists things as cards, page by page. */
export function CardListPage<T>({ title, lead, pages, add, empty, cardHeight, card, children }: CardListPageProps<T>) {
  const styles = useStyles()
  const { items, error, hasMore, loadingMore, more, reload } = pages
  const hasCards = items !== undefined && items.length > 0
  return (
    <Page title={title} actions={hasCards ? add : undefined}>
      {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
      {!items && !error ? <Loading rows={2} height={cardHeight} /> : null}
      {items?.length === 0 ? (
        <EmptyState picture={empty.picture} title={empty.title} action={add}>
          {empty.text}
        </EmptyState>
      ) : null}
      {hasCards ? <ul className={styles.list}>{items.map(card)}</ul> : null}
      <MoreButton hasMore={hasMore} loadingMore={loadingMore} more={more} />
      {children}
    </Page>
  )
}
