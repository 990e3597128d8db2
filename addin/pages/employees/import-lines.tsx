import { makeStyles, tokens } from '@fluentui/react-components'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { importTexts } from '../../texts/employees-import.ts'
import { useTexts } from '../../texts/table.ts'
import { ImportLine } from './import-line.tsx'
import type { Report } from './import.tsx'
import { usePlace } from './use-place.ts'

const useStyles = makeStyles({
  list: { position: 'relative', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1, overflow: 'clip' },
  line: { position: 'absolute', insetInlineStart: 0, top: 0, width: '100%', boxSizing: 'border-box', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** The lines of a list, however many. It scrolls with the page and can be moved through by the keyboard. */
export function ImportLines({ lines }: { lines: Report['lines'] }) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const list = useRef<HTMLDivElement>(null)
  const { top } = usePlace(list)
  const rows = useWindowVirtualizer<HTMLElement>({ count: lines.length, estimateSize: () => 64, overscan: 12, scrollMargin: top, getItemKey: (index) => lines[index]?.line ?? index })
  return (
    <div ref={list} className={styles.list} role="list" aria-label={t.lines} style={lines.length > 0 ? { height: rows.getTotalSize() } : { padding: tokens.spacingHorizontalL }}>
      {lines.length === 0 ? <p role="listitem" className={styles.none}>{t.none}</p> : null}
      {rows.getVirtualItems().map((row) => {
        const line = lines[row.index]
        return line ? (
          <div
            key={row.key}
            ref={rows.measureElement}
            data-index={row.index}
            role="listitem"
            aria-posinset={row.index + 1}
            aria-setsize={lines.length}
            className={styles.line}
            style={{ transform: `translateY(${row.start - top}px)` }}
          >
            <ImportLine line={line} />
          </div>
        ) : null
      })}
    </div>
  )
}
