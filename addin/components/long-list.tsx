import { makeStyles, tokens } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactNode } from 'react'
import { usePlace } from '../use-place.ts'

const useStyles = makeStyles({
  list: {
    position: 'relative',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'clip',
  },
  line: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    width: '100%',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** More is requested this many lines before the end. */
const NEAR = 20

interface LongListProps<T> {
  label: string
  items: readonly T[]
  keyOf: (item: T) => string | number
  /** Shown when the list is empty. */
  none: string
  /** Called near the last line, to load more. */
  onEnd?: () => void
  children: (item: T) => ReactNode
}

/** Any number of lines. The list scrolls with the page and can be navigated by keyboard. */
export function LongList<T>({ label, items, keyOf, none, onEnd, children }: LongListProps<T>) {
  const styles = useStyles()
  const list = useRef<HTMLDivElement>(null)
  const { top } = usePlace(list)
  const keyAt = (index: number) => {
    const item = items[index]
    return item === undefined ? index : keyOf(item)
  }
  const rows = useWindowVirtualizer<HTMLElement>({
    count: items.length,
    estimateSize: () => 64,
    overscan: 12,
    scrollMargin: top,
    getItemKey: keyAt,
  })
  const last = rows.getVirtualItems().at(-1)?.index ?? -1
  const isNearEnd = items.length > 0 && last >= items.length - NEAR
  useEffect(() => {
    if (isNearEnd) onEnd?.()
  }, [isNearEnd, items.length, onEnd])
  return (
    <div
      ref={list}
      className={styles.list}
      role="list"
      aria-label={label}
      style={items.length > 0 ? { height: rows.getTotalSize() } : { padding: tokens.spacingHorizontalL }}
    >
      {items.length === 0 ? (
        <p role="listitem" className={styles.none}>
          {none}
        </p>
      ) : null}
      {rows.getVirtualItems().map((row) => {
        const item = items[row.index]
        return item === undefined ? null : (
          <div
            key={row.key}
            ref={rows.measureElement}
            data-index={row.index}
            role="listitem"
            aria-posinset={row.index + 1}
            aria-setsize={items.length}
            className={styles.line}
            style={{ transform: `translateY(${row.start - top}px)` }}
          >
            {children(item)}
          </div>
        )
      })}
    </div>
  )
}
