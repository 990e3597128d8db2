import { makeStyles, tokens } from '@fluentui/react-components'
import { commonTexts } from '../../texts/common-texts.ts'
import { importTexts } from '../../texts/imports-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { ImportWords, ShownLine } from './import-kind.ts'
import { useWallWords } from './wall-words.ts'

const useStyles = makeStyles({
  change: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  field: { color: tokens.colorNeutralForeground3 },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  empty: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
})

const WALL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

/** Each field before and after. */
export function LineChanges({ line, words }: { line: ShownLine; words: ImportWords }) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const common = useTexts(commonTexts)
  const wall = useWallWords()
  const said = (text: string) => {
    if (text === 'true' || text === 'false') return text === 'true' ? common.yes : common.no
    const moments = text.split(', ')
    return moments.every((moment) => WALL_TIME.test(moment)) ? moments.map(wall.moment).reduce(common.apart) : text
  }
  return (
    <>
      {line.changes.map(([field, { before, after }]) => (
        <div key={field} className={styles.change}>
          <span className={styles.field}>{common.colon(words.fields[field] ?? field)}</span>
          {line.outcome === 'changed' && !ONE_SIDED.has(field) ? (
            <>
              <span className={before ? styles.before : styles.empty}>{before ? said(before) : t.nothingThere}</span>
              <span role="img" aria-label={t.becomes}>
                →
              </span>
            </>
          ) : null}
          {ONE_SIDED.has(field) ? (
            <span>{said(after ?? before ?? '')}</span>
          ) : (
            <span className={after ? undefined : styles.empty}>{after ? said(after) : t.nothingThere}</span>
          )}
        </div>
      ))}
    </>
  )
}

/** Fields that are only added or removed, with nothing before or after. */
const ONE_SIDED = new Set(['participantsAdded', 'participantsRemoved', 'datesRemoved'])
