import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { OutcomeView } from '../../../api/features/service-tasks/runs/contract.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { Pages } from '../../use-pages.ts'
import { OutcomeRow } from './outcome-row.tsx'

/** Pixels: the height of a one-line row. Higher rows are measured when they are rendered. */
const USUAL_HEIGHT = 45
/** The next page is fetched when this many rows are left below. */
const AHEAD = 40

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, position: 'relative', width: '100%' },
  item: { position: 'absolute', top: 0, insetInlineStart: 0, width: '100%' },
  more: { marginTop: tokens.spacingVerticalM },
})

interface OutcomeListProps {
  pages: Pages<OutcomeView>
  items: readonly OutcomeView[]
  /** The number on the server. */
  total: number
}

/** A long list of which only the visible rows are rendered; more is fetched while scrolling. */
export function OutcomeList({ pages, items, total }: OutcomeListProps) {
  const styles = useStyles()
  const common = useTexts(commonTexts)
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  }, [])
  const virtualizer = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 12,
    scrollMargin: top,
  })
  const rows = virtualizer.getVirtualItems()
  const last = rows.at(-1)?.index ?? 0
  const { hasMore, loadingMore, error, more } = pages
  useEffect(() => {
    if (hasMore && !loadingMore && !error && last >= items.length - AHEAD) more()
  }, [hasMore, loadingMore, error, last, items.length, more])
  return (
    <>
      <ul ref={list} className={styles.list} style={{ height: virtualizer.getTotalSize() }}>
        {rows.map((row) => {
          const item = items[row.index]
          if (!item) return null
          return (
            <li
              key={row.key}
              ref={virtualizer.measureElement}
              data-index={row.index}
              aria-setsize={total}
              aria-posinset={row.index + 1}
              className={styles.item}
              style={{ transform: `translateY(${row.start - top}px)` }}
            >
              <OutcomeRow outcome={item} />
            </li>
          )
        })}
      </ul>
      {hasMore ? (
        <div className={styles.more}>
          <Button onClick={more} disabledFocusable={loadingMore}>
            {common.more}
          </Button>
        </div>
      ) : null}
    </>
  )
}
