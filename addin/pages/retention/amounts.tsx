import { makeStyles, tokens } from '@fluentui/react-components'
import type { Amounts, Preview } from '../../../api/features/retention/contract.ts'
import { retentionTexts } from '../../texts/retention-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground2 },
})

const KINDS = ['pictures', 'people', 'sessions'] as const

/** How much of each kind goes or went, with examples where they are known. */
export function AmountList({ amounts, examples }: { amounts: Amounts; examples?: Preview['examples'] }) {
  const styles = useStyles()
  const t = useTexts(retentionTexts)
  const { number, list } = useFormat()
  return (
    <ul className={styles.list}>
      {KINDS.filter((kind) => amounts[kind] > 0).map((kind) => (
        <li key={kind}>
          {t[kind](amounts[kind], number(amounts[kind]))}{' '}
          {examples?.[kind].length ? <span className={styles.small}>{t.such(list(examples[kind]))}</span> : null}
        </li>
      ))}
    </ul>
  )
}

export const totalOf = ({ pictures, people, sessions }: Amounts) => pictures + people + sessions
