import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import type { ParticipantView } from '../../../../api/features/trainings/sessions/contract.ts'
import { awayTexts } from '../../../texts/session-away-texts.ts'
import { useTexts } from '../../../texts/table.ts'

const useStyles = makeStyles({
  away: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})

interface AwayChoiceProps {
  participant: ParticipantView
  name: string
  busy: boolean
  onChange: (change: { evenIfAway: boolean }) => void
}

/** Says that someone is away on a date, and lets the trainer invite them anyway. */
export function AwayChoice({ participant: { away, evenIfAway = false }, name, busy, onChange }: AwayChoiceProps) {
  const styles = useStyles()
  const t = useTexts(awayTexts)
  const [first] = away ?? []
  if (!first) return null
  return (
    <span className={styles.away}>
      <span className={styles.small}>{t[first.reason]}</span>
      <Checkbox
        label={t.anyway}
        aria-label={t.anywayFor(name)}
        checked={evenIfAway}
        disabled={busy}
        onChange={(_event, { checked }) => onChange({ evenIfAway: checked === true })}
      />
    </span>
  )
}
