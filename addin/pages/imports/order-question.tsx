import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Notice } from '../../components/notice.tsx'
import { importTexts } from '../../texts/imports-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { ShownLine } from './import-kind.ts'
import { readBothWays } from './read-both-ways.ts'
import type { ImportSteps } from './use-import.ts'
import { useWallWords } from './wall-words.ts'

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 15rem), 1fr))',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    paddingTop: tokens.spacingVerticalS,
  },
  choice: {
    flexDirection: 'column',
    alignItems: 'flex-start',
    textAlign: 'start',
    paddingBlock: tokens.spacingVerticalM,
  },
  example: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
})

/** Asks which number in the list's dates is the day, with an example in words for each answer. */
export function OrderQuestion({ steps, lines }: { steps: ImportSteps; lines: readonly ShownLine[] }) {
  const styles = useStyles()
  const t = useTexts(importTexts)
  const { day } = useWallWords()
  const asked = lines.flatMap(({ notes }) => notes.filter(({ code }) => code === 'date_order_unknown'))
  const read = asked.map((note) => note.read ?? '').find((text) => readBothWays(text) !== undefined)
  const ways = read === undefined ? undefined : readBothWays(read)
  const isMixed = asked.some(({ text }) => text.startsWith('This list writes'))
  return (
    <Notice kind="warning" title={t.orderTitle}>
      <span>{isMixed ? t.orderMixed : t.orderLead(read ?? '…')}</span>
      <div className={styles.choices}>
        {(['dayFirst', 'monthFirst'] as const).map((dateOrder) => (
          <Button
            key={dateOrder}
            className={styles.choice}
            disabledFocusable={steps.busy}
            onClick={() => steps.readAs({ ...steps.options, dateOrder })}
          >
            <span>{t[dateOrder]}</span>
            {ways && read !== undefined ? (
              <span className={styles.example}>
                {read} → {day(ways[dateOrder])}
              </span>
            ) : null}
          </Button>
        ))}
      </div>
    </Notice>
  )
}

/** The order someone chose, with a way to change it. */
export function OrderChosen({ steps }: { steps: ImportSteps }) {
  const t = useTexts(importTexts)
  const { dateOrder } = steps.options
  if (!dateOrder) return null
  const other = dateOrder === 'dayFirst' ? 'monthFirst' : 'dayFirst'
  return (
    <Notice
      title={t.orderChosen[dateOrder]}
      action={
        <Button disabledFocusable={steps.busy} onClick={() => steps.readAs({ ...steps.options, dateOrder: other })}>
          {t.orderOther}
        </Button>
      }
    />
  )
}
