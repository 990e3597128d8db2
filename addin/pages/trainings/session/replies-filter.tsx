import { makeStyles, tokens } from '@fluentui/react-components'
import { ChipChoice } from '../../../components/chip-choice.tsx'
import { rosterTexts } from '../../../texts/session-roster-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { REPLIES, type Reply } from './replies.ts'

const COLOURS: Readonly<Record<Reply, string>> = {
  accepted: tokens.colorPaletteGreenBorderActive,
  tentative: tokens.colorPaletteMarigoldBorderActive,
  declined: tokens.colorPaletteRedBorderActive,
  none: tokens.colorNeutralStrokeAccessible,
  notInvited: tokens.colorNeutralStroke2,
}

const useStyles = makeStyles({
  replies: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  bar: {
    display: 'flex',
    gap: '2px',
    height: '10px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
  },
  part: { forcedColorAdjust: 'none', minWidth: '4px' },
})

interface RepliesFilterProps {
  counts: Readonly<Record<Reply, number>>
  chosen: '' | Reply
  onChoose: (reply: '' | Reply) => void
}

/** How many answered what, as a bar; each number shows its people alone. */
export function RepliesFilter({ counts, chosen, onChoose }: RepliesFilterProps) {
  const styles = useStyles()
  const t = useTexts(rosterTexts)
  const { number } = useFormat()
  const there = REPLIES.filter((reply) => counts[reply] > 0 || reply === chosen)
  const total = REPLIES.reduce((sum, reply) => sum + counts[reply], 0)
  return (
    <div className={styles.replies}>
      <div className={styles.bar} aria-hidden="true">
        {there.map((reply) => (
          <span
            key={reply}
            className={styles.part}
            style={{ flexGrow: counts[reply], backgroundColor: COLOURS[reply] }}
          />
        ))}
      </div>
      <ChipChoice<'' | Reply>
        label={t.replies}
        chosen={chosen}
        onChoose={onChoose}
        choices={[
          { value: '', label: t.all, count: number(total) },
          ...there.map((reply) => ({
            value: reply,
            label: t.replyWords[reply],
            count: number(counts[reply]),
            colour: COLOURS[reply],
          })),
        ]}
      />
    </div>
  )
}
